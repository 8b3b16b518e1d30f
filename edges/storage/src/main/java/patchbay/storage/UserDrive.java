package patchbay.storage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import patchbay.connect.InstanceId;
import patchbay.connect.UserCondition;
import patchbay.connect.UserCondition.Comparison;
import patchbay.connect.UserCondition.Field;

/**
 * Where to begin looking for users, said to databases that cannot know it: at what few of them
 * have, instead of at all of the instance.
 *
 * @param from the query's tables, and what holds them together
 */
record UserDrive(String from, List<@Nullable Object> arguments) {
    /** More than this is as quickly found in the order of the logins. */
    private static final int FEW = 2_000;

    static UserDrive of(Sql sql, InstanceId instance, UserCondition condition) {
        return needed(condition)
                .flatMap(it -> drive(sql, instance, it).stream())
                .findFirst()
                .orElseGet(() ->
                        new UserDrive(
                                " from connect_user u where u.instance = ?",
                                List.of(instance.text())));
    }

    /** What must hold of whoever is found. */
    private static Stream<UserCondition> needed(UserCondition condition) {
        return condition instanceof UserCondition.Every(var conditions)
                ? conditions.stream().flatMap(UserDrive::needed)
                : Stream.of(condition);
    }

    private static Optional<UserDrive> drive(
            Sql sql, InstanceId instance, UserCondition condition) {
        return switch (condition) {
            case UserCondition.Text(Field field, Comparison comparison, String value)
                    when comparison == Comparison.EXACT && value.indexOf('\0') < 0 ->
                    drive(sql, instance, field, value);
            case UserCondition.Among(Field field, var values)
                    when values.size() == 1 && values.getFirst().indexOf('\0') < 0 ->
                    drive(sql, instance, field, values.getFirst());
            case UserCondition.Tagged(String key, Optional<String> value)
                    when value.isPresent() && (key + value.get()).indexOf('\0') < 0 ->
                    few(
                            sql,
                            instance,
                            "connect_user_tag d where d.tag_key = ? and d.tag_value = ?",
                            key,
                            value.get());
            default -> Optional.empty();
        };
    }

    private static Optional<UserDrive> drive(
            Sql sql, InstanceId instance, Field field, String value) {
        return switch (field) {
            case SECURITY_PROFILE ->
                    few(sql, instance, "connect_user_profile d where d.profile = ?", value);
            case ROUTING_PROFILE -> own(sql, instance, "connect_routing_profile", value);
            case HIERARCHY_GROUP -> own(sql, instance, "connect_hierarchy_group", value);
            case ID, LOGIN, FIRST_NAME, LAST_NAME -> Optional.empty();
        };
    }

    /** Who has what is the instance's own is of the instance too; the index has their logins. */
    private static Optional<UserDrive> own(Sql sql, InstanceId instance, String table, String id) {
        return sql.exists(
                        "select 1 from " + table + " where id = ? and instance = ?",
                        id,
                        instance.text())
                ? Optional.of(new UserDrive(" from connect_user u where 1 = 1", List.of()))
                : Optional.empty();
    }

    private static Optional<UserDrive> few(
            Sql sql, InstanceId instance, String rows, String... values) {
        boolean many =
                sql.exists("select 1 from " + rows + " limit 1 offset " + FEW, (Object[]) values);
        return many
                ? Optional.empty()
                : Optional.of(
                        new UserDrive(
                                " from "
                                        + rows.replace(
                                                " where ", " cross join connect_user u where ")
                                        + " and u.id = d.user_id and u.instance = ?",
                                Stream.concat(Stream.of(values), Stream.of(instance.text()))
                                        .<@Nullable Object>map(it -> it)
                                        .toList()));
    }
}
