package patchbay.connect.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import patchbay.connect.ConnectFault;
import patchbay.connect.ConnectUser;
import patchbay.connect.HierarchyGroup;
import patchbay.wire.Reply;
import patchbay.wire.connect.AttributeAndCondition;
import patchbay.wire.connect.ControlPlaneUserAttributeFilter;
import patchbay.wire.connect.HierarchyGroupCondition;
import patchbay.wire.connect.SearchUsersRequest;
import patchbay.wire.connect.UserSearchCriteria;
import patchbay.wire.connect.UserSearchFilter;

/** What {@code SearchUsers} looks for: names, tags and places in the agent hierarchy. */
final class UserSearch {
    private static final SearchTree.Fields<ConnectUser> FIELDS =
            new SearchTree.Fields<ConnectUser>()
                    .with("Username", ConnectUser::login)
                    .with("FirstName", user -> user.person().firstName().orElse(""))
                    .with("LastName", user -> user.person().lastName().orElse(""))
                    .with("RoutingProfileId", ConnectUser::routingProfile)
                    .with("ResourceId", ConnectUser::id);

    private final Map<String, List<HierarchyGroup>> paths;

    /**
     * @param paths for each group, the groups from the top down to it
     */
    UserSearch(Map<String, List<HierarchyGroup>> paths) {
        this.paths = paths;
    }

    /** Those that are wanted; or that they cannot be looked for like this. */
    Reply<List<ConnectUser>> in(List<ConnectUser> users, SearchUsersRequest request) {
        if (request.searchCriteria().filter(UserSearch::asksForLists).isPresent()) {
            return Reply.refused(ConnectFault.notImplemented("A search by list"));
        }
        SearchTree<UserSearchCriteria, ConnectUser> tree =
                new SearchTree<>(
                        UserSearchCriteria::orConditions,
                        UserSearchCriteria::andConditions,
                        UserSearchCriteria::stringCondition,
                        criteria -> user -> within(criteria.hierarchyGroupCondition(), user));
        return Answers.translated(
                tree.in(users, request.searchCriteria(), FIELDS),
                found ->
                        found.stream()
                                .filter(user ->
                                        request.searchFilter()
                                                .map(filter -> fits(filter, user))
                                                .orElse(true))
                                .toList());
    }

    private static boolean asksForLists(UserSearchCriteria criteria) {
        return criteria.listCondition().isPresent()
                || Stream.concat(
                                criteria.andConditions().stream(), criteria.orConditions().stream())
                        .anyMatch(UserSearch::asksForLists);
    }

    private boolean fits(UserSearchFilter filter, ConnectUser user) {
        return TagFilter.ofTags(filter.tagFilter()).test(user.tags())
                && filter.userAttributeFilter().map(it -> fits(it, user)).orElse(true);
    }

    private boolean fits(ControlPlaneUserAttributeFilter filter, ConnectUser user) {
        return (filter.orConditions().isEmpty()
                        || filter.orConditions().stream().anyMatch(it -> fits(it, user)))
                && filter.andCondition().map(it -> fits(it, user)).orElse(true)
                && filter.tagCondition().map(it -> TagFilter.fits(it, user.tags())).orElse(true)
                && within(filter.hierarchyGroupCondition(), user);
    }

    private boolean fits(AttributeAndCondition condition, ConnectUser user) {
        return TagFilter.fits(condition.tagConditions(), user.tags())
                && within(condition.hierarchyGroupCondition(), user);
    }

    /** Whether the user is in the group; or below it, where that is asked. */
    private boolean within(Optional<HierarchyGroupCondition> asked, ConnectUser user) {
        if (asked.isEmpty()) {
            return true;
        }
        String group = asked.get().value().orElse("");
        String own = user.hierarchyGroup().orElse("");
        boolean below =
                asked.get()
                        .hierarchyGroupMatchType()
                        .filter("WITH_CHILD_GROUPS"::equals)
                        .isPresent();
        return below
                ? paths.getOrDefault(own, List.of()).stream()
                        .anyMatch(step -> step.id().equals(group))
                : user.hierarchyGroup().filter(group::equals).isPresent();
    }
}
