package patchbay.storage;

import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.organizations.AccountCreation;
import patchbay.organizations.OrganizationRows;

/** Wishes for accounts. */
final class CreationRows implements OrganizationRows.Creations {
    private static final String COLUMNS =
            "id, organization, name, role, state, requested_at, completed_at, account, failure";

    private final OrganizationSqlRows rows;

    CreationRows(OrganizationSqlRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<AccountCreation> find(String organization, String id) {
        return rows.sql()
                .first(
                        "select "
                                + COLUMNS
                                + " from organization_creation where id = ? and organization = ?",
                        CreationRows::creation,
                        id,
                        organization);
    }

    @Override
    public List<AccountCreation> of(String organization, String after, int limit) {
        return rows.sql()
                .query(
                        "select "
                                + COLUMNS
                                + " from organization_creation where organization = ? and id > ?"
                                + " order by id limit ?",
                        CreationRows::creation,
                        organization,
                        after,
                        limit);
    }

    @Override
    public void put(AccountCreation creation) {
        rows.sql()
                .update(
                        "insert into organization_creation ("
                                + COLUMNS
                                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (id) do update set state = excluded.state,"
                                + " completed_at = excluded.completed_at",
                        creation.id(),
                        creation.organization(),
                        creation.name(),
                        creation.role(),
                        creation.state(),
                        creation.requestedAt(),
                        creation.completedAt(),
                        creation.account().map(AccountId::digits),
                        creation.failure());
    }

    private static AccountCreation creation(Row row) {
        return new AccountCreation(
                row.text("id"),
                row.text("organization"),
                row.text("name"),
                row.text("role"),
                row.constant("state", AccountCreation.State.class),
                row.instant("requested_at"),
                row.optionalInstant("completed_at"),
                row.optionalText("account").map(AccountId::new),
                row.optionalText("failure"));
    }
}
