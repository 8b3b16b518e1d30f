package patchbay.identity.directory.api;

import java.util.List;
import patchbay.identity.directory.Directory;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.identitystore.ListGroupMembershipsRequest;
import patchbay.wire.identitystore.ListGroupMembershipsResponse;

/** Lists the memberships of a group. */
final class ListGroupMemberships
        implements Handler<ListGroupMembershipsRequest, ListGroupMembershipsResponse> {
    private final Guard guard;
    private final Directory directory;

    ListGroupMemberships(Guard guard, Directory directory) {
        this.guard = guard;
        this.directory = directory;
    }

    @Override
    public Reply<ListGroupMembershipsResponse> handle(
            ListGroupMembershipsRequest request, Call call) {
        return guard.to(
                call,
                request.identityStoreId(),
                List.of("group/" + request.groupId(), "membership/*"),
                visit ->
                        new Found(directory)
                                .group(request.groupId())
                                .then(group ->
                                        Pages.read(
                                                request.maxResults(),
                                                request.nextToken(),
                                                (after, limit) ->
                                                        directory
                                                                .memberships()
                                                                .of(group.id(), after, limit),
                                                found -> found.person().text()))
                                .map(page ->
                                        ListGroupMembershipsResponse.builder()
                                                .groupMemberships(
                                                        page.items().stream()
                                                                .map(found ->
                                                                        GroupShapes.membership(
                                                                                visit.storeId(),
                                                                                found))
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}
