package patchbay.storage;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.identity.Instance;
import patchbay.identity.InstanceEntry;
import patchbay.identity.InstanceStore;

/** Keeps the instances of Identity Center. */
public final class InstanceSqlStore implements InstanceStore {
    private static final String COLUMNS =
            "select account, region, instance_id, identity_store_id, name, created_at from ";
    private static final String ORGANIZATION = "identity_instance";
    private static final String ACCOUNT = "identity_account_instance";

    private final Database database;

    public InstanceSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Instance instance, Instant createdAt) {
        return database.write(sql ->
                sql.insert(
                        "insert into identity_instance (id, account, region, instance_id,"
                                + " identity_store_id, name, created_at)"
                                + " values (1, ?, ?, ?, ?, '', ?)",
                        instance.account().digits(),
                        instance.region().id(),
                        instance.id(),
                        instance.identityStoreId(),
                        createdAt));
    }

    @Override
    public boolean addAccountInstance(InstanceEntry entry) {
        Instance instance = entry.instance();
        return database.write(sql ->
                sql.insert(
                        "insert into identity_account_instance (account, region, instance_id,"
                                + " identity_store_id, name, created_at)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        instance.account().digits(),
                        instance.region().id(),
                        instance.id(),
                        instance.identityStoreId(),
                        entry.name(),
                        entry.createdAt()));
    }

    @Override
    public Optional<Instance> find() {
        return organizationInstance().map(InstanceEntry::instance);
    }

    @Override
    public Optional<InstanceEntry> organizationInstance() {
        return database.read(sql ->
                sql.first(
                        COLUMNS + ORGANIZATION,
                        row -> entry(row, InstanceEntry.Kind.ORGANIZATION)));
    }

    @Override
    public Optional<InstanceEntry> accountInstance(AccountId account) {
        return database.read(sql ->
                sql.first(
                        COLUMNS + ACCOUNT + " where account = ?",
                        row -> entry(row, InstanceEntry.Kind.ACCOUNT),
                        account.digits()));
    }

    @Override
    public Optional<InstanceEntry> entry(String id) {
        return database.read(sql ->
                sql.first(
                                COLUMNS + ORGANIZATION + " where instance_id = ?",
                                row -> entry(row, InstanceEntry.Kind.ORGANIZATION),
                                id)
                        .or(() ->
                                sql.first(
                                        COLUMNS + ACCOUNT + " where instance_id = ?",
                                        row -> entry(row, InstanceEntry.Kind.ACCOUNT),
                                        id)));
    }

    @Override
    public boolean rename(String id, String name) {
        return both(id, table -> "update " + table + " set name = ?", name);
    }

    @Override
    public boolean remove(String id) {
        return both(id, table -> "delete from " + table);
    }

    /** The id is of one of the two kinds, and changes one row at most. */
    private boolean both(String id, UnaryOperator<String> statement, Object... arguments) {
        Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = id;
        return database.write(sql ->
                sql.update(statement.apply(ORGANIZATION) + " where instance_id = ?", all)
                                + sql.update(
                                        statement.apply(ACCOUNT) + " where instance_id = ?", all)
                        > 0);
    }

    private static InstanceEntry entry(Row row, InstanceEntry.Kind kind) {
        return new InstanceEntry(
                new Instance(
                        new AccountId(row.text("account")),
                        new Region(row.text("region")),
                        row.text("instance_id"),
                        row.text("identity_store_id")),
                kind,
                row.text("name"),
                row.instant("created_at"));
    }
}
