package patchbay.storage;

import java.util.List;
import patchbay.connect.ConnectStore.Added;
import patchbay.connect.ConnectStore.Changed;
import patchbay.connect.InstanceId;
import patchbay.connect.QuickConnect;
import patchbay.connect.QuickConnectStore;

/** Quick connects, in SQL. */
public final class QuickConnectSqlStore implements QuickConnectStore {
    private final Database database;

    public QuickConnectSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public List<QuickConnect> quickConnects(InstanceId instance) {
        return database.read(sql ->
                sql.query(
                        "select * from connect_quick_connect where instance = ? order by name",
                        QuickConnectSqlStore::read,
                        instance.text()));
    }

    private static QuickConnect read(Row row) {
        return new QuickConnect(
                row.text("id"),
                new InstanceId(row.text("instance")),
                row.text("name"),
                row.text("description"),
                new QuickConnect.Goal(
                        row.constant("type", QuickConnect.Type.class),
                        row.text("target"),
                        row.optionalText("flow")),
                Texts.map(row.text("tags")),
                row.instant("changed_at"));
    }

    @Override
    public Added add(QuickConnect it, int quota) {
        return database.write(sql ->
                InstanceQuota.within(
                        sql,
                        quota,
                        "connect_quick_connect",
                        it.instance(),
                        within ->
                                within.insert(
                                        "insert into connect_quick_connect (id, instance, name,"
                                                + " description, type, target, flow, tags,"
                                                + " changed_at)"
                                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                        it.id(),
                                        it.instance().text(),
                                        it.name(),
                                        it.description(),
                                        it.goal().type(),
                                        it.goal().target(),
                                        it.goal().flow(),
                                        Texts.of(it.tags()),
                                        it.changedAt())));
    }

    @Override
    public Changed change(QuickConnect it) {
        return database.write(sql -> {
            if (sql.exists(
                    "select 1 from connect_quick_connect where instance = ? and name = ?"
                            + " and id <> ?",
                    it.instance().text(),
                    it.name(),
                    it.id())) {
                return Changed.TAKEN;
            }
            int changed =
                    sql.update(
                            "update connect_quick_connect set name = ?, description = ?,"
                                    + " type = ?, target = ?, flow = ?, tags = ?, changed_at = ?"
                                    + " where instance = ? and id = ?",
                            it.name(),
                            it.description(),
                            it.goal().type(),
                            it.goal().target(),
                            it.goal().flow(),
                            Texts.of(it.tags()),
                            it.changedAt(),
                            it.instance().text(),
                            it.id());
            return changed > 0 ? Changed.CHANGED : Changed.GONE;
        });
    }

    @Override
    public boolean remove(InstanceId instance, String id) {
        return database.write(sql ->
                sql.update(
                                "delete from connect_quick_connect where instance = ? and id = ?",
                                instance.text(),
                                id)
                        > 0);
    }

    @Override
    public List<QuickConnect> ofQueue(InstanceId instance, String queue) {
        return database.read(sql ->
                sql.query(
                        "select c.* from connect_quick_connect c"
                                + " join connect_queue_quick_connect q on q.quick_connect = c.id"
                                + " where c.instance = ? and q.queue = ? order by c.name",
                        QuickConnectSqlStore::read,
                        instance.text(),
                        queue));
    }

    @Override
    public boolean attach(InstanceId instance, String queue, List<String> ids) {
        return database.write(sql -> {
            if (!hasQueue(sql, instance, queue)
                    || ids.stream().anyMatch(id -> !has(sql, instance, id))) {
                return false;
            }
            for (String id : ids) {
                // One that the queue offers already stays as it is.
                boolean _ =
                        sql.insert(
                                "insert into connect_queue_quick_connect (queue, quick_connect)"
                                        + " values (?, ?)",
                                queue,
                                id);
            }
            return true;
        });
    }

    @Override
    public boolean detach(InstanceId instance, String queue, List<String> ids) {
        return database.write(sql -> {
            if (!hasQueue(sql, instance, queue)) {
                return false;
            }
            for (String id : ids) {
                sql.update(
                        "delete from connect_queue_quick_connect where queue = ?"
                                + " and quick_connect = ?",
                        queue,
                        id);
            }
            return true;
        });
    }

    private static boolean hasQueue(Sql sql, InstanceId instance, String id) {
        return sql.exists(
                "select 1 from connect_queue where instance = ? and id = ?", instance.text(), id);
    }

    private static boolean has(Sql sql, InstanceId instance, String id) {
        return sql.exists(
                "select 1 from connect_quick_connect where instance = ? and id = ?",
                instance.text(),
                id);
    }
}
