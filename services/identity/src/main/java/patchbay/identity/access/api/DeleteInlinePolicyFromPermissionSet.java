package patchbay.identity.access.api;

import patchbay.identity.access.PermissionSets;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.DeleteInlinePolicyFromPermissionSetRequest;

/** Takes the policy of the set's own away. */
final class DeleteInlinePolicyFromPermissionSet
        implements Handler<DeleteInlinePolicyFromPermissionSetRequest, Nothing> {
    private final Guard guard;
    private final PermissionSets sets;

    DeleteInlinePolicyFromPermissionSet(Guard guard, PermissionSets sets) {
        this.guard = guard;
        this.sets = sets;
    }

    @Override
    public Reply<Nothing> handle(DeleteInlinePolicyFromPermissionSetRequest request, Call call) {
        return guard.set(
                call,
                request.instanceArn(),
                request.permissionSetArn(),
                in -> sets.deleteInline(in.instance(), in.id()).map(_ -> Nothing.NOTHING));
    }
}
