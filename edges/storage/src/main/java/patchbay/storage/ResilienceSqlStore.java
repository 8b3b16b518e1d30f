package patchbay.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import patchbay.connect.ConnectStore.Added;
import patchbay.connect.InstanceId;
import patchbay.connect.ResilienceStore;
import patchbay.connect.TrafficGroup;

/** Traffic distribution groups, in SQL. */
public final class ResilienceSqlStore implements ResilienceStore {
    private final Database database;

    public ResilienceSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public Added add(TrafficGroup it, int quota) {
        return database.write(sql ->
                InstanceQuota.within(
                        sql,
                        quota,
                        "connect_traffic_group",
                        it.instance(),
                        within ->
                                within.insert(
                                        "insert into connect_traffic_group (id, instance, name,"
                                                + " description, is_default, tags, sign_in,"
                                                + " telephony, agents)"
                                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                        it.id(),
                                        it.instance().text(),
                                        it.name(),
                                        it.description(),
                                        it.isDefault(),
                                        Texts.of(it.tags()),
                                        texts(it.signIn()),
                                        texts(it.telephony()),
                                        texts(it.agents()))));
    }

    private static String texts(Map<String, ?> byRegion) {
        return Texts.of(
                byRegion.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> String.valueOf(entry.getValue()))));
    }

    private static <T> Map<String, T> byRegion(String texts, Function<String, T> value) {
        return Texts.map(texts).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, entry -> value.apply(entry.getValue())));
    }

    private static TrafficGroup read(Row row) {
        return new TrafficGroup(
                row.text("id"),
                new InstanceId(row.text("instance")),
                row.text("name"),
                row.text("description"),
                row.flag("is_default"),
                Texts.map(row.text("tags")),
                byRegion(row.text("sign_in"), Boolean::valueOf),
                byRegion(row.text("telephony"), Integer::valueOf),
                byRegion(row.text("agents"), Integer::valueOf));
    }

    @Override
    public Optional<TrafficGroup> group(String id) {
        return database.read(sql ->
                sql.first(
                        "select * from connect_traffic_group where id = ?",
                        ResilienceSqlStore::read,
                        id));
    }

    @Override
    public List<TrafficGroup> groups(InstanceId instance) {
        return database.read(sql ->
                sql.query(
                        "select * from connect_traffic_group where instance = ? order by name",
                        ResilienceSqlStore::read,
                        instance.text()));
    }

    @Override
    public boolean change(TrafficGroup it) {
        return database.write(sql ->
                sql.update(
                                "update connect_traffic_group set sign_in = ?, telephony = ?,"
                                        + " agents = ? where id = ?",
                                texts(it.signIn()),
                                texts(it.telephony()),
                                texts(it.agents()),
                                it.id())
                        > 0);
    }

    @Override
    public boolean remove(String id) {
        return database.write(
                sql -> sql.update("delete from connect_traffic_group where id = ?", id) > 0);
    }

    @Override
    public void associate(String group, String user) {
        boolean _ =
                database.write(sql ->
                        sql.insert(
                                "insert into connect_traffic_group_user (traffic_group, user_id)"
                                        + " values (?, ?)",
                                group,
                                user));
    }

    @Override
    public boolean disassociate(String group, String user) {
        return database.write(sql ->
                sql.update(
                                "delete from connect_traffic_group_user where traffic_group = ?"
                                        + " and user_id = ?",
                                group,
                                user)
                        > 0);
    }

    @Override
    public List<String> users(String group) {
        return database.read(sql ->
                sql.query(
                        "select user_id from connect_traffic_group_user where traffic_group = ?"
                                + " order by user_id",
                        row -> row.text("user_id"),
                        group));
    }

    @Override
    public boolean isAssociated(String user) {
        return database.read(sql ->
                sql.exists("select 1 from connect_traffic_group_user where user_id = ?", user));
    }
}
