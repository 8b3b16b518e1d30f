package patchbay.connect.api;

import java.util.List;
import patchbay.connect.Hierarchy;
import patchbay.connect.Instance;
import patchbay.connect.UserQuery;
import patchbay.connect.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.SearchUsersRequest;
import patchbay.wire.connect.SearchUsersResponse;
import patchbay.wire.connect.UserSearchFilter;

/** Finds users by name, login, tag or place in the agent hierarchy. */
final class SearchUsers implements Handler<SearchUsersRequest, SearchUsersResponse> {
    private final Admission admission;
    private final Users users;
    private final Hierarchy hierarchy;

    SearchUsers(Admission admission, Users users, Hierarchy hierarchy) {
        this.admission = admission;
        this.users = users;
        this.hierarchy = hierarchy;
    }

    @Override
    public Reply<SearchUsersResponse> handle(SearchUsersRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                TagFilter.keysOfTags(request.searchFilter().flatMap(UserSearchFilter::tagFilter)),
                instance ->
                        Answers.then(
                                new UserSearch(group -> hierarchy.below(instance, group))
                                        .condition(request),
                                condition ->
                                        UserPages.of(
                                                users,
                                                instance,
                                                UserQuery.of(condition),
                                                new Search.Page(
                                                        request.nextToken(), request.maxResults()),
                                                page -> found(instance, page))));
    }

    private static SearchUsersResponse found(Instance instance, UserPages page) {
        return SearchUsersResponse.builder()
                .users(page.items().stream().map(it -> UserShapes.found(instance, it)).toList())
                .nextToken(page.next())
                .approximateTotalCount(page.total())
                .build();
    }
}
