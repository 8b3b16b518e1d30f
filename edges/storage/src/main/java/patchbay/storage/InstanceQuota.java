package patchbay.storage;

import java.util.function.Predicate;
import patchbay.connect.ConnectStore.Added;
import patchbay.connect.InstanceId;

/** Adds to what an instance has, as long as it is there and has fewer than the quota. */
final class InstanceQuota {
    private InstanceQuota() {}

    /**
     * What came of it.
     *
     * @param table where the instance's things are counted
     * @param insertion false where something is in the way
     */
    static Added within(
            Sql sql, int quota, String table, InstanceId instance, Predicate<Sql> insertion) {
        if (!sql.exists("select 1 from connect_instance where id = ?", instance.text())) {
            return Added.GONE;
        }
        long there =
                sql.number(
                        "select count(*) from " + table + " where instance = ?", instance.text());
        if (there >= quota) {
            return Added.FULL;
        }
        return insertion.test(sql) ? Added.ADDED : Added.TAKEN;
    }
}
