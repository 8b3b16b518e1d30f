package patchbay.storage;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import patchbay.iam.LastUse;
import patchbay.iam.LastUseStore;

/** When access keys and roles were last used, in a database. */
public final class LastUseSqlStore implements LastUseStore {
    private final Database database;

    public LastUseSqlStore(Database database) {
        this.database = database;
    }

    /** In the order of the ids, so that two nodes do not wait for each other. */
    @Override
    public void keep(Map<String, LastUse> uses) {
        database.change(sql ->
                new TreeMap<>(uses)
                        .forEach((id, use) ->
                                sql.update(
                                        "insert into iam_last_use (id, used_at, service, region)"
                                                + " values (?, ?, ?, ?) on conflict (id) do update"
                                                + " set used_at = excluded.used_at,"
                                                + " service = excluded.service,"
                                                + " region = excluded.region"
                                                + " where iam_last_use.used_at < excluded.used_at",
                                        id,
                                        use.at(),
                                        use.service(),
                                        use.region())));
    }

    @Override
    public Optional<LastUse> find(String id) {
        return database.read(sql ->
                sql.first(
                        "select used_at, service, region from iam_last_use where id = ?",
                        row ->
                                new LastUse(
                                        row.instant("used_at"),
                                        row.text("service"),
                                        row.text("region")),
                        id));
    }
}
