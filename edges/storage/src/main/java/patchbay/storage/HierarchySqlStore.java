package patchbay.storage;

import java.util.List;
import java.util.Optional;
import patchbay.connect.ConnectStore.Added;
import patchbay.connect.ConnectStore.Changed;
import patchbay.connect.ConnectStore.Removed;
import patchbay.connect.HierarchyGroup;
import patchbay.connect.HierarchyLevel;
import patchbay.connect.HierarchyStore;
import patchbay.connect.InstanceId;

/** Agent hierarchies, in SQL. */
public final class HierarchySqlStore implements HierarchyStore {
    private final Database database;

    public HierarchySqlStore(Database database) {
        this.database = database;
    }

    @Override
    public List<HierarchyLevel> levels(InstanceId instance) {
        return database.read(sql ->
                sql.query(
                        "select * from connect_hierarchy_level where instance = ? order by number",
                        row ->
                                new HierarchyLevel(
                                        (int) row.integer("number"),
                                        row.text("id"),
                                        row.text("name"),
                                        row.instant("changed_at")),
                        instance.text()));
    }

    @Override
    public Removed put(InstanceId instance, List<HierarchyLevel> levels) {
        return database.write(sql -> {
            if (!sql.exists("select 1 from connect_instance where id = ?", instance.text())) {
                return Removed.GONE;
            }
            if (sql.exists(
                    "select 1 from connect_hierarchy_group where instance = ? and level > ?",
                    instance.text(),
                    levels.size())) {
                return Removed.IN_USE;
            }
            sql.update("delete from connect_hierarchy_level where instance = ?", instance.text());
            for (HierarchyLevel level : levels) {
                sql.update(
                        "insert into connect_hierarchy_level (instance, number, id, name,"
                                + " changed_at) values (?, ?, ?, ?, ?)",
                        instance.text(),
                        level.number(),
                        level.id(),
                        level.name(),
                        level.changedAt());
            }
            return Removed.REMOVED;
        });
    }

    @Override
    public List<HierarchyGroup> groups(InstanceId instance) {
        return database.read(sql ->
                sql.query(
                        "select * from connect_hierarchy_group where instance = ?"
                                + " order by level, name, id",
                        HierarchySqlStore::group,
                        instance.text()));
    }

    private static HierarchyGroup group(Row row) {
        return new HierarchyGroup(
                row.text("id"),
                new InstanceId(row.text("instance")),
                Optional.of(row.text("parent")).filter(id -> !id.isEmpty()),
                (int) row.integer("level"),
                row.text("name"),
                Texts.map(row.text("tags")),
                row.instant("changed_at"));
    }

    @Override
    public Added add(HierarchyGroup group, int quota) {
        return database.write(sql -> {
            String instance = group.instance().text();
            boolean level =
                    sql.exists(
                            "select 1 from connect_hierarchy_level where instance = ?"
                                    + " and number = ?",
                            instance,
                            group.level());
            boolean parent =
                    group.parent().isEmpty()
                            || sql.exists(
                                    "select 1 from connect_hierarchy_group where instance = ?"
                                            + " and id = ?",
                                    instance,
                                    group.parent().get());
            return level && parent
                    ? InstanceQuota.within(
                            sql,
                            quota,
                            "connect_hierarchy_group",
                            group.instance(),
                            it -> insert(it, group))
                    : Added.GONE;
        });
    }

    private static boolean insert(Sql sql, HierarchyGroup group) {
        return sql.insert(
                "insert into connect_hierarchy_group (id, instance, parent, level, name, tags,"
                        + " changed_at) values (?, ?, ?, ?, ?, ?, ?)",
                group.id(),
                group.instance().text(),
                group.parent().orElse(""),
                group.level(),
                group.name(),
                Texts.of(group.tags()),
                group.changedAt());
    }

    @Override
    public Changed change(HierarchyGroup group) {
        return database.write(sql -> {
            if (sql.exists(
                    "select 1 from connect_hierarchy_group where instance = ? and parent = ?"
                            + " and name = ? and id <> ?",
                    group.instance().text(),
                    group.parent().orElse(""),
                    group.name(),
                    group.id())) {
                return Changed.TAKEN;
            }
            int changed =
                    sql.update(
                            "update connect_hierarchy_group set name = ?, tags = ?,"
                                    + " changed_at = ? where instance = ? and id = ?",
                            group.name(),
                            Texts.of(group.tags()),
                            group.changedAt(),
                            group.instance().text(),
                            group.id());
            return changed > 0 ? Changed.CHANGED : Changed.GONE;
        });
    }

    @Override
    public Removed remove(InstanceId instance, String id) {
        return database.write(sql -> {
            boolean used =
                    sql.exists(
                                    "select 1 from connect_user where instance = ?"
                                            + " and hierarchy_group = ?",
                                    instance.text(),
                                    id)
                            || sql.exists(
                                    "select 1 from connect_hierarchy_group where instance = ?"
                                            + " and parent = ?",
                                    instance.text(),
                                    id);
            if (used) {
                return Removed.IN_USE;
            }
            int removed =
                    sql.update(
                            "delete from connect_hierarchy_group where instance = ? and id = ?",
                            instance.text(),
                            id);
            return removed > 0 ? Removed.REMOVED : Removed.GONE;
        });
    }
}
