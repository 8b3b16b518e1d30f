package patchbay.identity.directory.api;

import java.util.List;
import patchbay.identity.directory.Directory;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.identitystore.ListGroupMembershipsForMemberRequest;
import patchbay.wire.identitystore.ListGroupMembershipsForMemberResponse;

/** Lists the memberships of a person. */
final class ListGroupMembershipsForMember
        implements Handler<
                ListGroupMembershipsForMemberRequest, ListGroupMembershipsForMemberResponse> {
    private final Guard guard;
    private final Directory directory;

    ListGroupMembershipsForMember(Guard guard, Directory directory) {
        this.guard = guard;
        this.directory = directory;
    }

    @Override
    public Reply<ListGroupMembershipsForMemberResponse> handle(
            ListGroupMembershipsForMemberRequest request, Call call) {
        return guard.to(
                call,
                request.identityStoreId(),
                List.of("user/" + request.memberId().userId().orElse("*"), "membership/*"),
                visit ->
                        Found.member(request.memberId())
                                .then(new Found(directory)::user)
                                .then(person ->
                                        Pages.read(
                                                request.maxResults(),
                                                request.nextToken(),
                                                (after, limit) ->
                                                        directory
                                                                .memberships()
                                                                .of(person.id(), after, limit),
                                                found -> found.group().text()))
                                .map(page ->
                                        ListGroupMembershipsForMemberResponse.builder()
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
