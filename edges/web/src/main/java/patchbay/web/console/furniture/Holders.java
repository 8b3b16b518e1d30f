package patchbay.web.console.furniture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import patchbay.web.console.contact.InstanceVisit;
import patchbay.web.page.Messages;
import patchbay.wire.Reply;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.HierarchyGroupCondition;
import patchbay.wire.connect.SearchUsersRequest;
import patchbay.wire.connect.SearchUsersResponse;
import patchbay.wire.connect.StringCondition;
import patchbay.wire.connect.UserSearchCriteria;

/** The users who have a profile, or are in a group: the first hundred, and how many there are. */
final class Holders {
    private static final Messages M = Messages.HERE;

    /** Most that a sentence names. */
    private static final int NAMED = 10;

    private Holders() {}

    /**
     * Those with a profile.
     *
     * @param field of the search for users, such as {@code RoutingProfileId}
     */
    static Part.Links with(InstanceVisit at, String field, String id) {
        return of(
                at,
                M.text("console.thing.holders"),
                UserSearchCriteria.builder()
                        .stringCondition(
                                StringCondition.builder()
                                        .fieldName(field)
                                        .value(id)
                                        .comparisonType("EXACT")
                                        .build())
                        .build());
    }

    /** Those in a group itself, not in the groups below it. */
    static Part.Links in(InstanceVisit at, String group) {
        return of(
                at,
                M.text("console.hierarchy.members"),
                UserSearchCriteria.builder()
                        .hierarchyGroupCondition(
                                HierarchyGroupCondition.builder()
                                        .value(group)
                                        .hierarchyGroupMatchType("EXACT")
                                        .build())
                        .build());
    }

    private static Part.Links of(InstanceVisit at, String title, UserSearchCriteria criteria) {
        Reply<SearchUsersResponse> found =
                at.call(
                        ConnectOperations.searchUsers(),
                        SearchUsersRequest.builder()
                                .instanceId(at.id())
                                .maxResults(Find.PAGE)
                                .searchCriteria(criteria)
                                .build());
        Optional<SearchUsersResponse> users =
                found instanceof Reply.Done<SearchUsersResponse>(SearchUsersResponse done)
                        ? Optional.of(done)
                        : Optional.empty();
        List<Part.Link> links =
                users.map(SearchUsersResponse::users).orElse(List.of()).stream()
                        .map(user ->
                                Part.Link.of(
                                        "",
                                        user.username().orElse(""),
                                        at.here("users/" + user.id().orElse(""))))
                        .toList();
        long total = users.flatMap(SearchUsersResponse::approximateTotalCount).orElse(0L);
        return new Part.Links(
                "holders",
                title,
                links,
                M.text("console.thing.holders.none"),
                total > links.size() ? M.text("console.thing.holders.more", total) : "");
    }

    /** A sentence that names them; empty where there are none. */
    static String sentence(List<Part.Link> holders) {
        return holders.isEmpty()
                ? ""
                : M.text(
                        "console.thing.used-by.these",
                        holders.stream()
                                .limit(NAMED)
                                .map(Part.Link::name)
                                .collect(Collectors.joining(", ")));
    }
}
