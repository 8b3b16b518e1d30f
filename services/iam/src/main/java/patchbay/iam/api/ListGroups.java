package patchbay.iam.api;

import patchbay.iam.Groups;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListGroupsRequest;
import patchbay.wire.iam.ListGroupsResponse;

/** Lists the groups of the account below a path. */
final class ListGroups implements Handler<ListGroupsRequest, ListGroupsResponse> {
    private final Guard guard;
    private final Groups groups;

    ListGroups(Guard guard, Groups groups) {
        this.guard = guard;
        this.groups = groups;
    }

    @Override
    public Reply<ListGroupsResponse> handle(ListGroupsRequest request, Call call) {
        return guard.list(
                call,
                "iam:ListGroups",
                "group" + request.pathPrefix().orElse("/"),
                account ->
                        groups.list(
                                        account,
                                        request.pathPrefix().orElse("/"),
                                        Shapes.wanted(request.marker(), request.maxItems()))
                                .map(page ->
                                        ListGroupsResponse.builder()
                                                .groups(
                                                        page.items().stream()
                                                                .map(Shapes::group)
                                                                .toList())
                                                .isTruncated(page.marker().isPresent())
                                                .marker(page.marker())
                                                .build()));
    }
}
