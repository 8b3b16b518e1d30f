package patchbay.iam.api;

import patchbay.iam.Groups;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListGroupsForUserRequest;
import patchbay.wire.iam.ListGroupsForUserResponse;

/** Lists the groups that a user is in. */
final class ListGroupsForUser
        implements Handler<ListGroupsForUserRequest, ListGroupsForUserResponse> {
    private final Guard guard;
    private final Groups groups;

    ListGroupsForUser(Guard guard, Groups groups) {
        this.guard = guard;
        this.groups = groups;
    }

    @Override
    public Reply<ListGroupsForUserResponse> handle(ListGroupsForUserRequest request, Call call) {
        return guard.user(
                call,
                "iam:ListGroupsForUser",
                request.userName(),
                account ->
                        groups.of(
                                        account,
                                        request.userName(),
                                        Shapes.wanted(request.marker(), request.maxItems()))
                                .map(page ->
                                        ListGroupsForUserResponse.builder()
                                                .groups(
                                                        page.items().stream()
                                                                .map(Shapes::group)
                                                                .toList())
                                                .isTruncated(page.marker().isPresent())
                                                .marker(page.marker())
                                                .build()));
    }
}
