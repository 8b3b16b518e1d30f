package patchbay.storage;

import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.organizations.Account;
import patchbay.organizations.AccountStore;

/** Accounts in a database. */
public final class AccountSqlStore implements AccountStore {
    private static final String COLUMNS = "id, partition_id, name, opened_at";

    private final Database database;

    public AccountSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Account account) {
        return database.write(sql ->
                sql.insert(
                        "insert into account (" + COLUMNS + ") values (?, ?, ?, ?)",
                        account.id().digits(),
                        account.partition(),
                        account.name(),
                        account.openedAt()));
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return database.read(sql ->
                sql.first(
                        "select " + COLUMNS + " from account where id = ?",
                        AccountSqlStore::account,
                        id.digits()));
    }

    @Override
    public List<Account> list() {
        return database.read(sql ->
                sql.query(
                        "select " + COLUMNS + " from account order by id",
                        AccountSqlStore::account));
    }

    private static Account account(Row row) {
        return new Account(
                new AccountId(row.text("id")),
                row.constant("partition_id", Partition.class),
                row.text("name"),
                row.instant("opened_at"));
    }
}
