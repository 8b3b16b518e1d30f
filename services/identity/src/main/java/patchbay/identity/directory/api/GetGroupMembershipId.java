package patchbay.identity.directory.api;

import java.util.List;
import java.util.Optional;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.Membership;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.identitystore.GetGroupMembershipIdRequest;
import patchbay.wire.identitystore.GetGroupMembershipIdResponse;

/** Finds the membership of a person in a group. */
final class GetGroupMembershipId
        implements Handler<GetGroupMembershipIdRequest, GetGroupMembershipIdResponse> {
    private final Guard guard;
    private final Directory directory;

    GetGroupMembershipId(Guard guard, Directory directory) {
        this.guard = guard;
        this.directory = directory;
    }

    @Override
    public Reply<GetGroupMembershipIdResponse> handle(
            GetGroupMembershipIdRequest request, Call call) {
        return guard.to(
                call,
                request.identityStoreId(),
                List.of(
                        "membership/*",
                        "group/" + request.groupId(),
                        "user/" + request.memberId().userId().orElse("*")),
                visit ->
                        Found.member(request.memberId())
                                .then(user ->
                                        find(request.groupId(), user)
                                                .map(found ->
                                                        Reply.done(
                                                                GetGroupMembershipIdResponse
                                                                        .builder()
                                                                        .identityStoreId(
                                                                                visit.storeId())
                                                                        .membershipId(
                                                                                found.id().text())
                                                                        .build()))
                                                .orElseGet(() ->
                                                        Reply.refused(Faults.noMembership("")))));
    }

    private Optional<Membership> find(String group, String user) {
        return Found.groupId(group)
                .flatMap(in ->
                        Found.personId(user).flatMap(who -> directory.memberships().find(in, who)));
    }
}
