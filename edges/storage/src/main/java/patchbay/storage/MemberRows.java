package patchbay.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.organizations.Account;
import patchbay.organizations.Member;
import patchbay.organizations.OrganizationRows;

/** Accounts of organizations. */
final class MemberRows implements OrganizationRows.Members {
    private static final String SELECT =
            "select "
                    + AccountSqlStore.COLUMNS
                    + ", organization, parent, joined, joined_at"
                    + " from organization_member join account on id = account where ";

    private final OrganizationSqlRows rows;

    MemberRows(OrganizationSqlRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Member> find(AccountId account) {
        return rows.sql().first(SELECT + "account = ?", MemberRows::member, account.digits());
    }

    @Override
    public Optional<Account> account(AccountId account) {
        return AccountSqlStore.find(rows.sql(), account);
    }

    @Override
    public boolean isAddressTaken(String email) {
        return rows.sql().exists("select 1 from account where email = ?", email);
    }

    @Override
    public List<Member> of(String organization, String after, int limit) {
        return rows.sql()
                .query(
                        SELECT + "organization = ? and account > ? order by account limit ?",
                        MemberRows::member,
                        organization,
                        after,
                        limit);
    }

    @Override
    public List<Member> under(String parent, String after, int limit) {
        return rows.sql()
                .query(
                        SELECT + "parent = ? and account > ? order by account limit ?",
                        MemberRows::member,
                        parent,
                        after,
                        limit);
    }

    @Override
    public int count(String organization) {
        return (int)
                rows.sql()
                        .number(
                                "select count(*) from organization_member where organization = ?",
                                organization);
    }

    @Override
    public int countClosedSince(String organization, Instant since) {
        return (int)
                rows.sql()
                        .number(
                                "select count(*) from organization_member join account"
                                        + " on id = account"
                                        + " where organization = ? and closed_at > ?",
                                organization,
                                since);
    }

    @Override
    public boolean open(Account account) {
        return AccountSqlStore.add(rows.sql(), account);
    }

    @Override
    public void close(AccountId account, Instant at) {
        rows.sql().update("update account set closed_at = ? where id = ?", at, account.digits());
    }

    @Override
    public void put(Member member) {
        rows.sql()
                .update(
                        "insert into organization_member (account, organization, parent, joined,"
                                + " joined_at) values (?, ?, ?, ?, ?)"
                                + " on conflict (account) do update set parent = excluded.parent",
                        member.account().id().digits(),
                        member.organization(),
                        member.parent(),
                        member.joined(),
                        member.joinedAt());
    }

    @Override
    public void remove(AccountId account) {
        rows.sql().update("delete from organization_member where account = ?", account.digits());
        rows.forget(account.digits());
    }

    @Override
    public List<AccountId> closedBefore(Instant moment) {
        return rows.sql()
                .query(
                        "select account from organization_member join account on id = account"
                                + " where closed_at < ? order by account",
                        row -> new AccountId(row.text("account")),
                        moment);
    }

    private static Member member(Row row) {
        return new Member(
                AccountSqlStore.account(row),
                row.text("organization"),
                row.text("parent"),
                row.instant("joined_at"),
                row.constant("joined", Member.Joined.class));
    }
}
