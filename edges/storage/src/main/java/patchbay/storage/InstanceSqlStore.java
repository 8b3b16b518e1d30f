package patchbay.storage;

import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.identity.Instance;
import patchbay.identity.InstanceStore;

/** Keeps the organization instance of Identity Center. */
public final class InstanceSqlStore implements InstanceStore {
    private final Database database;

    public InstanceSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Instance instance) {
        return database.write(sql ->
                sql.insert(
                        "insert into identity_instance"
                                + " (id, account, region, instance_id, identity_store_id)"
                                + " values (1, ?, ?, ?, ?)",
                        instance.account().digits(),
                        instance.region().id(),
                        instance.id(),
                        instance.identityStoreId()));
    }

    @Override
    public Optional<Instance> find() {
        return database.read(sql ->
                sql.first(
                        "select account, region, instance_id, identity_store_id"
                                + " from identity_instance",
                        row ->
                                new Instance(
                                        new AccountId(row.text("account")),
                                        new Region(row.text("region")),
                                        row.text("instance_id"),
                                        row.text("identity_store_id"))));
    }
}
