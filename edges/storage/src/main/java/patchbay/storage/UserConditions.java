package patchbay.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import patchbay.connect.UserCondition;
import patchbay.connect.UserCondition.Field;

/** Conditions on rows of {@code connect_user u}, as SQL with its arguments. */
record UserConditions(String sql, List<@Nullable Object> arguments) {
    /** Behind every text that begins with what it is put behind. */
    private static final String LAST = "\uDBFF\uDFFF";

    private static final String NEVER = "1 = 0";

    static UserConditions of(UserCondition condition) {
        List<@Nullable Object> arguments = new ArrayList<>();
        return new UserConditions(written(condition, arguments), arguments);
    }

    private static String written(UserCondition condition, List<@Nullable Object> arguments) {
        return switch (condition) {
            case UserCondition.Every(var conditions) ->
                    joined(conditions, " and ", "1 = 1", arguments);
            case UserCondition.Either(var conditions) ->
                    joined(conditions, " or ", NEVER, arguments);
            case UserCondition.Text text -> text(text, arguments);
            case UserCondition.Among(Field field, var values) ->
                    among(field, values.stream().filter(UserConditions::kept).toList(), arguments);
            case UserCondition.Tagged tagged -> tagged(tagged, arguments);
        };
    }

    private static String joined(
            List<UserCondition> conditions,
            String by,
            String none,
            List<@Nullable Object> arguments) {
        return conditions.isEmpty()
                ? none
                : conditions.stream()
                        .map(condition -> written(condition, arguments))
                        .collect(Collectors.joining(by, "(", ")"));
    }

    /** No text with this character is ever kept. */
    private static boolean kept(String value) {
        return value.indexOf('\0') < 0;
    }

    private static String text(UserCondition.Text text, List<@Nullable Object> arguments) {
        if (!kept(text.value())) {
            return NEVER;
        }
        String value = text.value();
        if (value.isEmpty() && text.comparison() != UserCondition.Comparison.EXACT) {
            return "1 = 1";
        }
        return switch (text.comparison()) {
            case EXACT -> among(text.field(), List.of(value), arguments);
            case STARTS_WITH -> {
                arguments.add(value);
                arguments.add(value + LAST);
                yield on(text.field(), "%1$s >= ? and %1$s < ?");
            }
            case CONTAINS -> {
                arguments.add(value);
                yield on(text.field(), "replace(%1$s, ?, '') <> %1$s");
            }
        };
    }

    private static String among(
            Field field, List<String> values, List<@Nullable Object> arguments) {
        if (values.isEmpty()) {
            return NEVER;
        }
        arguments.addAll(values);
        return on(
                field,
                values.size() == 1 ? "%1$s = ?" : "%1$s in (" + Sql.marks(values.size()) + ")");
    }

    private static String on(Field field, String condition) {
        return switch (field) {
            case ID -> condition.formatted("u.id");
            case LOGIN -> condition.formatted("u.login");
            case FIRST_NAME -> condition.formatted("u.first_name");
            case LAST_NAME -> condition.formatted("u.last_name");
            case ROUTING_PROFILE -> condition.formatted("u.routing_profile");
            case HIERARCHY_GROUP -> condition.formatted("u.hierarchy_group");
            case SECURITY_PROFILE ->
                    // read once: asked about each user, everybody with the profile is read again
                    "u.id in (select p.user_id from connect_user_profile p where "
                            + condition.formatted("p.profile")
                            + ")";
        };
    }

    private static String tagged(UserCondition.Tagged tagged, List<@Nullable Object> arguments) {
        if (!kept(tagged.key()) || !tagged.value().map(UserConditions::kept).orElse(true)) {
            return NEVER;
        }
        arguments.add(tagged.key());
        tagged.value().ifPresent(arguments::add);
        return "u.id in (select t.user_id from connect_user_tag t where t.tag_key = ?"
                + (tagged.value().isPresent() ? " and t.tag_value = ?)" : ")");
    }
}
