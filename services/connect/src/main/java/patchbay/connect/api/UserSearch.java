package patchbay.connect.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import patchbay.connect.ConnectFault;
import patchbay.connect.UserCondition;
import patchbay.wire.Reply;
import patchbay.wire.connect.AttributeAndCondition;
import patchbay.wire.connect.ControlPlaneUserAttributeFilter;
import patchbay.wire.connect.HierarchyGroupCondition;
import patchbay.wire.connect.SearchUsersRequest;
import patchbay.wire.connect.StringCondition;
import patchbay.wire.connect.TagCondition;
import patchbay.wire.connect.UserSearchCriteria;
import patchbay.wire.connect.UserSearchFilter;

/**
 * What {@code SearchUsers} looks for: names, profiles, tags and places in the agent hierarchy.
 *
 * <p>Source: <i>Amazon Connect API Reference, UserSearchCriteria</i>.
 */
final class UserSearch {
    private static final Map<String, UserCondition.Field> FIELDS =
            new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        FIELDS.put("Username", UserCondition.Field.LOGIN);
        FIELDS.put("FirstName", UserCondition.Field.FIRST_NAME);
        FIELDS.put("LastName", UserCondition.Field.LAST_NAME);
        FIELDS.put("RoutingProfileId", UserCondition.Field.ROUTING_PROFILE);
        FIELDS.put("SecurityProfileId", UserCondition.Field.SECURITY_PROFILE);
        FIELDS.put("ResourceId", UserCondition.Field.ID);
    }

    private final Function<String, List<String>> below;

    /**
     * @param below a group and those below it
     */
    UserSearch(Function<String, List<String>> below) {
        this.below = below;
    }

    /** Whom it looks for; or that nothing is looked for in a field of that name. */
    Reply<UserCondition> condition(SearchUsersRequest request) {
        Optional<String> unknown = request.searchCriteria().flatMap(UserSearch::unknown);
        if (unknown.isPresent()) {
            return Reply.refused(
                    ConnectFault.invalidParameter(
                            "FieldName must be one of "
                                    + String.join(", ", FIELDS.keySet())
                                    + ", and is "
                                    + unknown.get()));
        }
        return Reply.done(
                new UserCondition.Every(
                        List.of(
                                request.searchCriteria()
                                        .map(this::condition)
                                        .orElse(UserCondition.EVERYBODY),
                                request.searchFilter()
                                        .map(this::condition)
                                        .orElse(UserCondition.EVERYBODY))));
    }

    private static Optional<String> unknown(UserSearchCriteria criteria) {
        return criteria.stringCondition()
                .map(UserSearch::field)
                .filter(name -> !FIELDS.containsKey(name))
                .or(() ->
                        Stream.concat(
                                        criteria.orConditions().stream(),
                                        criteria.andConditions().stream())
                                .flatMap(inner -> unknown(inner).stream())
                                .findFirst());
    }

    private static String field(StringCondition condition) {
        return condition.fieldName().orElse("name");
    }

    private UserCondition condition(UserSearchCriteria criteria) {
        List<UserCondition> all = new ArrayList<>();
        criteria.stringCondition().ifPresent(it -> all.add(text(it)));
        criteria.hierarchyGroupCondition().ifPresent(it -> all.add(within(it)));
        // Nobody has proficiencies here.
        criteria.listCondition().ifPresent(_ -> all.add(UserCondition.NOBODY));
        criteria.andConditions().forEach(it -> all.add(condition(it)));
        if (!criteria.orConditions().isEmpty()) {
            all.add(
                    new UserCondition.Either(
                            criteria.orConditions().stream().map(this::condition).toList()));
        }
        return new UserCondition.Every(all);
    }

    private static UserCondition text(StringCondition condition) {
        return new UserCondition.Text(
                Optional.ofNullable(FIELDS.get(field(condition))).orElseThrow(),
                condition
                        .comparisonType()
                        .map(UserCondition.Comparison::valueOf)
                        .orElse(UserCondition.Comparison.EXACT),
                condition.value().orElse(""));
    }

    private UserCondition condition(UserSearchFilter filter) {
        List<UserCondition> all = new ArrayList<>();
        filter.tagFilter()
                .ifPresent(it -> {
                    either(it.orConditions().stream().map(UserSearch::tagged).toList(), all);
                    all.add(tagged(it.andConditions()));
                    it.tagCondition().ifPresent(tag -> all.add(tagged(tag)));
                });
        filter.userAttributeFilter().ifPresent(it -> all.add(condition(it)));
        return new UserCondition.Every(all);
    }

    private UserCondition condition(ControlPlaneUserAttributeFilter filter) {
        List<UserCondition> all = new ArrayList<>();
        either(filter.orConditions().stream().map(this::condition).toList(), all);
        filter.andCondition().ifPresent(it -> all.add(condition(it)));
        filter.tagCondition().ifPresent(it -> all.add(tagged(it)));
        filter.hierarchyGroupCondition().ifPresent(it -> all.add(within(it)));
        return new UserCondition.Every(all);
    }

    /** Without any there is nothing to ask. */
    private static void either(List<UserCondition> some, List<UserCondition> all) {
        if (!some.isEmpty()) {
            all.add(new UserCondition.Either(some));
        }
    }

    private UserCondition condition(AttributeAndCondition condition) {
        List<UserCondition> all = new ArrayList<>();
        all.add(tagged(condition.tagConditions()));
        condition.hierarchyGroupCondition().ifPresent(it -> all.add(within(it)));
        return new UserCondition.Every(all);
    }

    private static UserCondition tagged(List<TagCondition> conditions) {
        return new UserCondition.Every(conditions.stream().map(UserSearch::tagged).toList());
    }

    private static UserCondition tagged(TagCondition condition) {
        return new UserCondition.Tagged(condition.tagKey().orElse(""), condition.tagValue());
    }

    /** In the group; or below it too, where that is asked. */
    private UserCondition within(HierarchyGroupCondition asked) {
        String group = asked.value().orElse("");
        boolean deep =
                asked.hierarchyGroupMatchType().filter("WITH_CHILD_GROUPS"::equals).isPresent();
        return new UserCondition.Among(
                UserCondition.Field.HIERARCHY_GROUP, deep ? below.apply(group) : List.of(group));
    }
}
