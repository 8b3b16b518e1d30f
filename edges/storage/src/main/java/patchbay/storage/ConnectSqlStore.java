package patchbay.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.connect.AgentStatus;
import patchbay.connect.ConnectStore;
import patchbay.connect.ConnectUser;
import patchbay.connect.Furnishing;
import patchbay.connect.HoursOfOperation;
import patchbay.connect.Instance;
import patchbay.connect.InstanceId;
import patchbay.connect.KeptPassword;
import patchbay.connect.Presence;
import patchbay.connect.Queue;
import patchbay.connect.RoutingProfile;
import patchbay.connect.SecurityProfile;
import patchbay.connect.UserQuery;

/** Contact-centre instances and what is in them, in SQL. */
public final class ConnectSqlStore implements ConnectStore {
    private static final int REMEMBERED = 200;

    private final Database database;
    private final Remembered<InstanceId, Instance> instances;
    private final Remembered<String, Instance> byAlias;
    private final Remembered<InstanceId, List<SecurityProfile>> profiles;
    private final Remembered<InstanceId, List<AgentStatus>> statuses;
    private final Remembered<InstanceId, List<String>> origins;

    public ConnectSqlStore(Database database) {
        this.database = database;
        this.instances =
                new Remembered<>(database, REMEMBERED, (sql, id) -> instance(sql, "id", id.text()));
        this.byAlias =
                new Remembered<>(
                        database, REMEMBERED, (sql, alias) -> instance(sql, "alias_folded", alias));
        this.profiles = listed("connect_security_profile", "name", ConnectRows::securityProfile);
        this.statuses =
                new Remembered<>(
                        database,
                        REMEMBERED,
                        (sql, id) -> Optional.of(StatusSqlStore.all(sql, id)));
        this.origins = listed("connect_origin", "origin", row -> row.text("origin"));
    }

    private <T> Remembered<InstanceId, List<T>> listed(
            String table, String order, Sql.RowReader<T> reader) {
        return new Remembered<>(
                database,
                REMEMBERED,
                (sql, instance) -> Optional.of(all(sql, table, order, instance, reader)));
    }

    private static Optional<Instance> instance(Sql sql, String column, String value) {
        return sql.first(
                "select * from connect_instance where " + column + " = ?",
                ConnectRows::instance,
                value);
    }

    @Override
    public Added add(Instance instance, Furnishing furnishing, int quota) {
        return database.write(sql -> {
            long there =
                    sql.number(
                            "select count(*) from connect_instance where account = ?"
                                    + " and region = ?",
                            instance.account().digits(),
                            instance.region().id());
            if (there >= quota) {
                return Added.FULL;
            }
            boolean added =
                    sql.insert(
                            "insert into connect_instance (id, account, region, alias,"
                                    + " alias_folded, identity_management, directory,"
                                    + " created_at, attributes, tags, replica_of)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            instance.id().text(),
                            instance.account().digits(),
                            instance.region().id(),
                            instance.alias(),
                            folded(instance.alias()),
                            instance.identityManagement(),
                            instance.directoryId(),
                            instance.createdAt(),
                            ConnectRows.attributes(instance),
                            Texts.of(instance.tags()),
                            instance.replicaOf().map(InstanceId::text));
            if (!added) {
                return Added.TAKEN;
            }
            ConnectFurniture.add(sql, furnishing);
            return Added.ADDED;
        });
    }

    private static String folded(String alias) {
        return alias.toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<Instance> instance(InstanceId id) {
        return instances.find(id);
    }

    @Override
    public Optional<Instance> replica(InstanceId source, Region region) {
        return database.read(sql ->
                sql.first(
                        "select * from connect_instance where replica_of = ? and region = ?",
                        ConnectRows::instance,
                        source.text(),
                        region.id()));
    }

    @Override
    public Optional<Instance> instanceByAlias(String alias) {
        return byAlias.find(folded(alias));
    }

    @Override
    public List<Instance> instances(AccountId account, Region region) {
        return database.read(sql ->
                sql.query(
                        "select * from connect_instance where account = ? and region = ?"
                                + " order by alias_folded",
                        ConnectRows::instance,
                        account.digits(),
                        region.id()));
    }

    @Override
    public boolean change(Instance instance) {
        return database.write(sql ->
                sql.update(
                                "update connect_instance set attributes = ?, tags = ?"
                                        + " where id = ?",
                                ConnectRows.attributes(instance),
                                Texts.of(instance.tags()),
                                instance.id().text())
                        > 0);
    }

    @Override
    public boolean remove(InstanceId id) {
        return database.write(
                sql -> sql.update("delete from connect_instance where id = ?", id.text()) > 0);
    }

    @Override
    public Added add(
            ConnectUser user, Presence presence, Optional<KeptPassword> password, int quota) {
        return database.write(sql -> {
            Added room = room(sql, user.instance(), 1, quota);
            if (room == Added.ADDED && !insert(sql, user, presence, password)) {
                count(sql, user.instance(), -1);
                return Added.TAKEN;
            }
            return room;
        });
    }

    @Override
    public AddedAll addAll(
            InstanceId instance, List<Newcomer> users, Presence presence, int quota) {
        try {
            return database.write(sql -> {
                Added room = room(sql, instance, users.size(), quota);
                if (room != Added.ADDED) {
                    return new AddedAll(room, "");
                }
                for (Newcomer it : users) {
                    if (!insert(sql, it.user(), presence, it.password())) {
                        throw new Taken(it.user().login());
                    }
                }
                return new AddedAll(Added.ADDED, "");
            });
        } catch (Taken taken) {
            return new AddedAll(Added.TAKEN, taken.login);
        }
    }

    /** Makes room for so many more users, where there may be. */
    private static Added room(Sql sql, InstanceId instance, int more, int quota) {
        int made =
                sql.update(
                        "update connect_instance set users = users + ?"
                                + " where id = ? and users + ? <= ?",
                        more,
                        instance.text(),
                        more,
                        quota);
        if (made > 0) {
            return Added.ADDED;
        }
        return sql.exists("select 1 from connect_instance where id = ?", instance.text())
                ? Added.FULL
                : Added.GONE;
    }

    private static void count(Sql sql, InstanceId instance, int more) {
        sql.update(
                "update connect_instance set users = users + ? where id = ?",
                more,
                instance.text());
    }

    /** Undoes what was added before the login that is taken. */
    private static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String login;

        Taken(String login) {
            super("login is taken: " + login);
            this.login = login;
        }
    }

    @Override
    public List<String> logins(InstanceId instance) {
        return database.read(sql ->
                sql.query(
                        "select login from connect_user where instance = ?",
                        row -> row.text("login"),
                        instance.text()));
    }

    /** Adds to what an instance has, as long as it is there and has fewer than the quota. */
    private Added within(int quota, String table, InstanceId instance, Predicate<Sql> insertion) {
        return database.write(sql -> InstanceQuota.within(sql, quota, table, instance, insertion));
    }

    private static boolean insert(
            Sql sql, ConnectUser user, Presence presence, Optional<KeptPassword> password) {
        boolean added =
                sql.insert(
                        "insert into connect_user (id, instance, login, first_name, last_name,"
                                + " email, secondary_email, mobile, directory_user,"
                                + " routing_profile, phone_type, auto_accept,"
                                + " after_contact_seconds, desk_number, hierarchy_group, tags,"
                                + " by_channel, changed_at, status, status_since) values (?, ?, ?, ?,"
                                + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        user.id(),
                        user.instance().text(),
                        user.login(),
                        user.person().firstName(),
                        user.person().lastName(),
                        user.person().email(),
                        user.person().secondaryEmail(),
                        user.person().mobile(),
                        user.directoryUserId(),
                        user.routingProfile(),
                        user.phone().type(),
                        user.phone().autoAccept(),
                        user.phone().afterContactSeconds(),
                        user.phone().deskNumber(),
                        user.hierarchyGroup(),
                        Texts.of(user.tags()),
                        ConnectRows.byChannel(user.phone()),
                        user.changedAt(),
                        presence.status(),
                        presence.since());
        if (added) {
            addProfiles(sql, user);
            addTags(sql, user);
            password.ifPresent(
                    kept -> ConnectPasswordSqlStore.put(sql, user.id(), kept, user.changedAt()));
        }
        return added;
    }

    private static void addProfiles(Sql sql, ConnectUser user) {
        for (int i = 0; i < user.securityProfiles().size(); i++) {
            sql.update(
                    "insert into connect_user_profile (user_id, position, profile)"
                            + " values (?, ?, ?)",
                    user.id(),
                    i,
                    user.securityProfiles().get(i));
        }
    }

    private static void addTags(Sql sql, ConnectUser user) {
        user.tags()
                .forEach((key, value) ->
                        sql.update(
                                "insert into connect_user_tag (user_id, tag_key, tag_value)"
                                        + " values (?, ?, ?)",
                                user.id(),
                                key,
                                value));
    }

    @Override
    public Optional<ConnectUser> user(InstanceId instance, String id) {
        return users("u.instance = ? and u.id = ?", instance.text(), id).stream().findFirst();
    }

    @Override
    public Optional<ConnectUser> userByLogin(InstanceId instance, String login) {
        return users("u.instance = ? and u.login = ?", instance.text(), login).stream().findFirst();
    }

    @Override
    public List<ConnectUser> users(InstanceId instance) {
        return users("u.instance = ?", instance.text());
    }

    @Override
    public List<ConnectUser> users(InstanceId instance, UserQuery query, String after, int most) {
        return database.read(sql -> {
            UserConditions page =
                    UserPageRows.among(
                            instance, UserPageRows.logins(sql, instance, query, after, most));
            return users(sql, page.sql(), page.arguments().toArray());
        });
    }

    @Override
    public long count(InstanceId instance, UserQuery query) {
        return database.read(sql -> UserPageRows.count(sql, instance, query));
    }

    @Override
    public List<String> loginsLike(InstanceId instance, String name, int most) {
        return database.read(sql -> UserPageRows.like(sql, instance, name, most));
    }

    private List<ConnectUser> users(String where, String... arguments) {
        return database.read(sql -> users(sql, where, (Object[]) arguments));
    }

    private static List<ConnectUser> users(Sql sql, String where, @Nullable Object... arguments) {
        Map<String, List<String>> profiles = new HashMap<>();
        List<Boolean> _ =
                sql.query(
                        "select p.user_id, p.profile from connect_user_profile p"
                                + " join connect_user u on u.id = p.user_id where "
                                + where
                                + " order by p.user_id, p.position",
                        row ->
                                profiles.computeIfAbsent(
                                                row.text("user_id"), id -> new ArrayList<>())
                                        .add(row.text("profile")),
                        arguments);
        return sql.query(
                "select u.* from connect_user u where " + where + " order by u.login",
                row -> ConnectRows.user(row, profiles.getOrDefault(row.text("id"), List.of())),
                arguments);
    }

    @Override
    public List<Instance> instances(AccountId account) {
        return database.read(sql ->
                sql.query(
                        "select * from connect_instance where account = ?"
                                + " order by region, alias_folded",
                        ConnectRows::instance,
                        account.digits()));
    }

    @Override
    public List<Instance> instancesWithLogin(AccountId account, String login) {
        return database.read(sql ->
                sql.query(
                        "select i.* from connect_instance i join connect_user u"
                                + " on u.instance = i.id where i.account = ? and u.login = ?"
                                + " order by i.alias_folded",
                        ConnectRows::instance,
                        account.digits(),
                        login));
    }

    @Override
    public boolean change(ConnectUser user) {
        return database.write(sql -> {
            int found =
                    sql.update(
                            "update connect_user set first_name = ?, last_name = ?, email = ?,"
                                    + " secondary_email = ?, mobile = ?, routing_profile = ?,"
                                    + " phone_type = ?, auto_accept = ?,"
                                    + " after_contact_seconds = ?, desk_number = ?,"
                                    + " hierarchy_group = ?, tags = ?, by_channel = ?,"
                                    + " changed_at = ?"
                                    + " where instance = ? and id = ?",
                            user.person().firstName(),
                            user.person().lastName(),
                            user.person().email(),
                            user.person().secondaryEmail(),
                            user.person().mobile(),
                            user.routingProfile(),
                            user.phone().type(),
                            user.phone().autoAccept(),
                            user.phone().afterContactSeconds(),
                            user.phone().deskNumber(),
                            user.hierarchyGroup(),
                            Texts.of(user.tags()),
                            ConnectRows.byChannel(user.phone()),
                            user.changedAt(),
                            user.instance().text(),
                            user.id());
            if (found == 0) {
                return false;
            }
            sql.update("delete from connect_user_profile where user_id = ?", user.id());
            addProfiles(sql, user);
            sql.update("delete from connect_user_tag where user_id = ?", user.id());
            addTags(sql, user);
            return true;
        });
    }

    @Override
    public boolean removeUser(InstanceId instance, String id) {
        return database.write(sql -> {
            int removed =
                    sql.update(
                            "delete from connect_user where instance = ? and id = ?",
                            instance.text(),
                            id);
            count(sql, instance, -removed);
            return removed > 0;
        });
    }

    @Override
    public Optional<Presence> presence(InstanceId instance, String user) {
        return database.read(sql ->
                sql.first(
                        "select status, status_since from connect_user"
                                + " where instance = ? and id = ?",
                        row -> new Presence(row.text("status"), row.instant("status_since")),
                        instance.text(),
                        user));
    }

    @Override
    public boolean change(InstanceId instance, String user, Presence presence) {
        return database.write(sql ->
                sql.update(
                                "update connect_user set status = ?, status_since = ?"
                                        + " where instance = ? and id = ?",
                                presence.status(),
                                presence.since(),
                                instance.text(),
                                user)
                        > 0);
    }

    @Override
    public Added add(SecurityProfile profile, int quota) {
        return within(
                quota,
                "connect_security_profile",
                profile.instance(),
                sql -> ConnectFurniture.add(sql, profile));
    }

    @Override
    public List<SecurityProfile> securityProfiles(InstanceId instance) {
        return profiles.find(instance).orElseThrow();
    }

    @Override
    public boolean change(SecurityProfile profile) {
        return database.write(sql ->
                sql.update(
                                "update connect_security_profile set description = ?,"
                                        + " permissions = ?, tags = ?, changed_at = ?"
                                        + " where instance = ? and id = ?",
                                profile.description(),
                                Texts.of(profile.permissions()),
                                Texts.of(profile.tags()),
                                profile.changedAt(),
                                profile.instance().text(),
                                profile.id())
                        > 0);
    }

    @Override
    public Removed removeSecurityProfile(InstanceId instance, String id) {
        return database.write(sql -> {
            if (sql.exists("select 1 from connect_user_profile where profile = ?", id)) {
                return Removed.IN_USE;
            }
            int removed =
                    sql.update(
                            "delete from connect_security_profile where instance = ? and id = ?",
                            instance.text(),
                            id);
            return removed > 0 ? Removed.REMOVED : Removed.GONE;
        });
    }

    @Override
    public List<RoutingProfile> routingProfiles(InstanceId instance) {
        return all("connect_routing_profile", "name", instance, ConnectRows::routingProfile);
    }

    @Override
    public List<Queue> queues(InstanceId instance) {
        return all("connect_queue", "name", instance, ConnectRows::queue);
    }

    @Override
    public List<HoursOfOperation> hoursOfOperation(InstanceId instance) {
        return all("connect_hours", "name", instance, ConnectRows::hours);
    }

    @Override
    public List<AgentStatus> agentStatuses(InstanceId instance) {
        return statuses.find(instance).orElseThrow();
    }

    @Override
    public boolean hasHierarchyGroup(InstanceId instance, String id) {
        return database.read(sql ->
                sql.exists(
                        "select 1 from connect_hierarchy_group where instance = ? and id = ?",
                        instance.text(),
                        id));
    }

    private <T> List<T> all(
            String table, String order, InstanceId instance, Sql.RowReader<T> reader) {
        return database.read(sql -> all(sql, table, order, instance, reader));
    }

    private static <T> List<T> all(
            Sql sql, String table, String order, InstanceId instance, Sql.RowReader<T> reader) {
        return sql.query(
                "select * from " + table + " where instance = ? order by " + order,
                reader,
                instance.text());
    }

    @Override
    public Added addOrigin(InstanceId instance, String origin, int quota) {
        return within(
                quota,
                "connect_origin",
                instance,
                sql ->
                        sql.insert(
                                "insert into connect_origin (instance, origin) values (?, ?)",
                                instance.text(),
                                origin));
    }

    @Override
    public List<String> origins(InstanceId instance) {
        return origins.find(instance).orElseThrow();
    }

    @Override
    public boolean removeOrigin(InstanceId instance, String origin) {
        return database.write(sql ->
                sql.update(
                                "delete from connect_origin where instance = ? and origin = ?",
                                instance.text(),
                                origin)
                        > 0);
    }
}
