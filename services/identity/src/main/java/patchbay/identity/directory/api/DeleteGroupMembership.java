package patchbay.identity.directory.api;

import java.util.List;
import java.util.Locale;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.MembershipId;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.identitystore.DeleteGroupMembershipRequest;
import patchbay.wire.identitystore.DeleteGroupMembershipResponse;

/** Takes a person out of a group. */
final class DeleteGroupMembership
        implements Handler<DeleteGroupMembershipRequest, DeleteGroupMembershipResponse> {
    private final Guard guard;
    private final Directory directory;

    DeleteGroupMembership(Guard guard, Directory directory) {
        this.guard = guard;
        this.directory = directory;
    }

    @Override
    public Reply<DeleteGroupMembershipResponse> handle(
            DeleteGroupMembershipRequest request, Call call) {
        return guard.to(
                call,
                request.identityStoreId(),
                List.of("membership/" + request.membershipId()),
                visit ->
                        MembershipId.parse(request.membershipId().toLowerCase(Locale.ROOT))
                                        .filter(directory.memberships()::remove)
                                        .isPresent()
                                ? Reply.done(new DeleteGroupMembershipResponse())
                                : Reply.refused(Faults.noMembership(request.membershipId())));
    }
}
