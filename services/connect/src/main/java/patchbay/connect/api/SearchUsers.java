package patchbay.connect.api;

import java.util.List;
import patchbay.connect.Hierarchy;
import patchbay.connect.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.SearchUsersRequest;
import patchbay.wire.connect.SearchUsersResponse;

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
                instance ->
                        Answers.then(
                                new UserSearch(hierarchy.paths(instance))
                                        .in(users.all(instance), request),
                                found ->
                                        Paging.of(
                                                found,
                                                request.nextToken(),
                                                request.maxResults(),
                                                page ->
                                                        SearchUsersResponse.builder()
                                                                .users(
                                                                        page.items().stream()
                                                                                .map(it ->
                                                                                        UserShapes
                                                                                                .found(
                                                                                                        instance,
                                                                                                        it))
                                                                                .toList())
                                                                .nextToken(page.next())
                                                                .approximateTotalCount(
                                                                        (long) found.size())
                                                                .build())));
    }
}
