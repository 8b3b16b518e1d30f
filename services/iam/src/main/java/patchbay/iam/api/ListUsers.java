package patchbay.iam.api;

import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListUsersRequest;
import patchbay.wire.iam.ListUsersResponse;

/** Lists the users of the account below a path. */
final class ListUsers implements Handler<ListUsersRequest, ListUsersResponse> {
    private final Guard guard;
    private final Users users;

    ListUsers(Guard guard, Users users) {
        this.guard = guard;
        this.users = users;
    }

    @Override
    public Reply<ListUsersResponse> handle(ListUsersRequest request, Call call) {
        return guard.list(
                call,
                "iam:ListUsers",
                "user" + request.pathPrefix().orElse("/"),
                account ->
                        users.list(
                                        account,
                                        request.pathPrefix().orElse("/"),
                                        Shapes.wanted(request.marker(), request.maxItems()))
                                .map(page ->
                                        ListUsersResponse.builder()
                                                .users(
                                                        page.items().stream()
                                                                .map(Shapes::listed)
                                                                .toList())
                                                .isTruncated(page.marker().isPresent())
                                                .marker(page.marker())
                                                .build()));
    }
}
