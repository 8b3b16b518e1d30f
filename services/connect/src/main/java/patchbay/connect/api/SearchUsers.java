package patchbay.connect.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import patchbay.connect.ConnectFault;
import patchbay.connect.ConnectUser;
import patchbay.connect.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.SearchUsersRequest;
import patchbay.wire.connect.SearchUsersResponse;

/** Finds users by name or login. */
final class SearchUsers implements Handler<SearchUsersRequest, SearchUsersResponse> {
    private final Admission admission;
    private final Users users;

    SearchUsers(Admission admission, Users users) {
        this.admission = admission;
        this.users = users;
    }

    @Override
    public Reply<SearchUsersResponse> handle(SearchUsersRequest request, Call call) {
        Optional<Predicate<ConnectUser>> wanted =
                request.searchFilter().isPresent()
                        ? Optional.empty()
                        : UserSearch.of(request.searchCriteria());
        if (wanted.isEmpty()) {
            return Reply.refused(
                    ConnectFault.notImplemented("A search by tag, list or hierarchy group"));
        }
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                instance -> {
                    List<ConnectUser> found =
                            users.all(instance).stream().filter(wanted.get()).toList();
                    return Paging.of(
                            found,
                            request.nextToken(),
                            request.maxResults(),
                            page ->
                                    SearchUsersResponse.builder()
                                            .users(
                                                    page.items().stream()
                                                            .map(it ->
                                                                    UserShapes.found(instance, it))
                                                            .toList())
                                            .nextToken(page.next())
                                            .approximateTotalCount((long) found.size())
                                            .build());
                });
    }
}
