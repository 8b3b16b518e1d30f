package patchbay.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import patchbay.connect.InstanceId;
import patchbay.connect.UserCondition;
import patchbay.connect.UserQuery;

/** Which users of an instance are meant, by the indexes alone where they tell it. */
final class UserPageRows {
    /** From the sessions to their users: there are fewer of them. */
    private static final String SIGNED_IN =
            " from connect_session s join connect_user u on u.id = s.user_id"
                    + " where s.instance = ? and s.expires_at > ? and s.active_at > ?"
                    + " and exists (select 1 from connect_session_token k where k.session = s.id"
                    + " and k.kind in ('COOKIE', 'REFRESH'))";

    /** Logins with the same part before the at sign may be many, and one is shown. */
    private static final int ALIKE = 10;

    private UserPageRows() {}

    private static String from(
            Sql sql, UserQuery query, InstanceId instance, List<@Nullable Object> to) {
        if (query.presence().isEmpty()) {
            UserDrive drive = UserDrive.of(sql, instance, query.condition());
            to.addAll(drive.arguments());
            return drive.from();
        }
        to.add(instance.text());
        to.add(query.presence().get().now());
        to.add(query.presence().get().idleSince());
        return SIGNED_IN;
    }

    /** In their order, after this one. */
    static List<String> logins(
            Sql sql, InstanceId instance, UserQuery query, String after, int most) {
        List<@Nullable Object> arguments = new ArrayList<>();
        String from = from(sql, query, instance, arguments);
        UserConditions conditions = UserConditions.of(query.condition());
        // Without a beginning there is one bound less for the database to choose from.
        String beyond = after.isEmpty() ? "" : " and u.login > ?";
        if (!after.isEmpty()) {
            arguments.add(after);
        }
        arguments.addAll(conditions.arguments());
        arguments.add(most);
        return sql.query(
                "select "
                        + (query.presence().isPresent() ? "distinct " : "")
                        + "u.login"
                        + from
                        + beyond
                        + " and "
                        + conditions.sql()
                        + " order by u.login limit ?",
                row -> row.text("login"),
                arguments.toArray());
    }

    static long count(Sql sql, InstanceId instance, UserQuery query) {
        if (query.equals(UserQuery.everybody())) {
            return sql.first(
                            "select users from connect_instance where id = ?",
                            row -> row.integer("users"),
                            instance.text())
                    .orElse(0L);
        }
        List<@Nullable Object> arguments = new ArrayList<>();
        String from = from(sql, query, instance, arguments);
        UserConditions conditions = UserConditions.of(query.condition());
        arguments.addAll(conditions.arguments());
        return sql.number(
                "select count("
                        + (query.presence().isPresent() ? "distinct u.login" : "*")
                        + ")"
                        + from
                        + " and "
                        + conditions.sql(),
                arguments.toArray());
    }

    /** See {@code ConnectStore.loginsLike}. */
    static List<String> like(Sql sql, InstanceId instance, String name, int most) {
        String folded = name.toLowerCase(Locale.ROOT);
        String local = folded.indexOf('@') < 0 ? folded : folded.substring(0, folded.indexOf('@'));
        Collection<String> found = new LinkedHashSet<>();
        found.addAll(same(sql, instance, folded));
        found.addAll(same(sql, instance, local));
        found.addAll(
                by(
                        sql,
                        instance,
                        ">= ? and lower(login) < ? limit ?",
                        local + "@",
                        local + "A",
                        ALIKE));
        found.addAll(by(sql, instance, "< ? order by lower(login) desc limit ?", folded, most));
        found.addAll(by(sql, instance, ">= ? order by lower(login) limit ?", folded, most));
        return List.copyOf(found);
    }

    /**
     * As a range: for one value, SQLite goes through the index of all logins instead of this one.
     */
    private static List<String> same(Sql sql, InstanceId instance, String folded) {
        return by(sql, instance, ">= ? and lower(login) <= ? limit ?", folded, folded, ALIKE);
    }

    private static List<String> by(
            Sql sql, InstanceId instance, String condition, Object... arguments) {
        List<@Nullable Object> all = new ArrayList<>();
        all.add(instance.text());
        all.addAll(List.of(arguments));
        return sql.query(
                "select login from connect_user where instance = ? and lower(login) " + condition,
                row -> row.text("login"),
                all.toArray());
    }

    /** That all rows of these logins are meant. */
    static UserConditions among(InstanceId instance, List<String> logins) {
        UserConditions named =
                UserConditions.of(new UserCondition.Among(UserCondition.Field.LOGIN, logins));
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(instance.text());
        arguments.addAll(named.arguments());
        return new UserConditions("u.instance = ? and " + named.sql(), arguments);
    }
}
