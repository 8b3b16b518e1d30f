package patchbay.storage;

import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.iam.Group;
import patchbay.iam.GroupStore;
import patchbay.iam.Tags;
import patchbay.iam.User;
import patchbay.storage.PrincipalRows.Principal;

/** Groups and their memberships in a database. */
public final class GroupSqlStore extends PrincipalSqlStore<Group> implements GroupStore {
    private static final PrincipalRows GROUPS = new PrincipalRows("group");
    private static final PrincipalRows USERS = new PrincipalRows("user");

    public GroupSqlStore(Database database) {
        super(database, "group");
    }

    @Override
    Principal principal(Group group) {
        return new Principal(group.ids(), group.permissions(), Tags.NONE, "", "", 0);
    }

    @Override
    Group holder(Principal principal) {
        return of(principal);
    }

    private static Group of(Principal principal) {
        return new Group(principal.ids(), principal.permissions());
    }

    @Override
    Ties ties(Sql sql, Group group) {
        return new Ties(
                0,
                (int)
                        sql.number(
                                "select count(*) from iam_membership where group_id = ?",
                                group.ids().uniqueId()));
    }

    @Override
    public Joined join(AccountId account, String group, String user, int most) {
        return database.write(sql -> {
            Optional<String> groupId = id(sql, GROUPS, account, group);
            Optional<String> userId = id(sql, USERS, account, user);
            if (groupId.isEmpty()) {
                return Joined.NO_GROUP;
            }
            if (userId.isEmpty()) {
                return Joined.NO_USER;
            }
            boolean joined =
                    sql.insert(
                            "insert into iam_membership (group_id, user_id) values (?, ?)",
                            groupId.get(),
                            userId.get());
            long groups =
                    sql.number(
                            "select count(*) from iam_membership where user_id = ?", userId.get());
            if (joined && groups > most) {
                leave(sql, groupId.get(), userId.get());
                return Joined.TOO_MANY;
            }
            return Joined.DONE;
        });
    }

    @Override
    public Left leave(AccountId account, String group, String user) {
        return database.write(sql -> {
            Optional<String> groupId = id(sql, GROUPS, account, group);
            Optional<String> userId = id(sql, USERS, account, user);
            if (groupId.isEmpty()) {
                return Left.NO_GROUP;
            }
            if (userId.isEmpty()) {
                return Left.NO_USER;
            }
            return leave(sql, groupId.get(), userId.get()) ? Left.DONE : Left.NO_MEMBER;
        });
    }

    private static boolean leave(Sql sql, String groupId, String userId) {
        return sql.update(
                        "delete from iam_membership where group_id = ? and user_id = ?",
                        groupId,
                        userId)
                > 0;
    }

    private static Optional<String> id(
            Sql sql, PrincipalRows rows, AccountId account, String name) {
        return rows.find(sql, account, name).map(found -> found.ids().uniqueId());
    }

    @Override
    public List<User> members(AccountId account, String group, String after, int limit) {
        return database
                .read(sql ->
                        id(sql, GROUPS, account, group).stream()
                                .flatMap(id ->
                                        USERS
                                                .listTied(
                                                        sql,
                                                        "id in (select user_id from iam_membership"
                                                                + " where group_id = ?)",
                                                        id,
                                                        after,
                                                        limit)
                                                .stream())
                                .toList())
                .stream()
                .map(UserSqlStore::of)
                .toList();
    }

    @Override
    public List<Group> groupsOf(AccountId account, String user, String after, int limit) {
        return database.read(sql ->
                id(sql, USERS, account, user).stream()
                        .flatMap(id -> groupsOf(sql, id, after, limit).stream())
                        .toList());
    }

    /** Groups that a user is in. */
    static List<Group> groupsOf(Sql sql, String userId, String after, int limit) {
        return GROUPS
                .listTied(
                        sql,
                        "id in (select group_id from iam_membership where user_id = ?)",
                        userId,
                        after,
                        limit)
                .stream()
                .map(GroupSqlStore::of)
                .toList();
    }
}
