package patchbay.storage;

import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.organizations.Account;
import patchbay.organizations.AccountStore;

/** Accounts in a database. */
public final class AccountSqlStore implements AccountStore {
    static final String COLUMNS = "id, partition_id, name, email, opened_at, closed_at";

    private static final int REMEMBERED = 1_000;

    private final Database database;
    private final Remembered<AccountId, Account> remembered;

    public AccountSqlStore(Database database) {
        this.database = database;
        this.remembered = new Remembered<>(database, REMEMBERED, AccountSqlStore::find);
    }

    @Override
    public boolean add(Account account) {
        return database.write(sql -> add(sql, account));
    }

    static boolean add(Sql sql, Account account) {
        return sql.insert(
                "insert into account (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?)",
                account.id().digits(),
                account.partition(),
                account.name(),
                account.email(),
                account.openedAt(),
                account.closedAt());
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return remembered.find(id);
    }

    static Optional<Account> find(Sql sql, AccountId id) {
        return sql.first(
                "select " + COLUMNS + " from account where id = ?",
                AccountSqlStore::account,
                id.digits());
    }

    @Override
    public List<Account> list() {
        return database.read(sql ->
                sql.query(
                        "select " + COLUMNS + " from account order by id",
                        AccountSqlStore::account));
    }

    static Account account(Row row) {
        var made =
                new Account(
                        new AccountId(row.text("id")),
                        row.constant("partition_id", Partition.class),
                        row.text("name"),
                        row.instant("opened_at"));
        String email = row.text("email");
        return new Account(
                made.id(),
                made.partition(),
                made.name(),
                email.isEmpty() ? made.email() : email,
                made.openedAt(),
                row.optionalInstant("closed_at"));
    }
}
