package patchbay.identity.access.api;

import patchbay.identity.access.PermissionSets;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.DeletePermissionsBoundaryFromPermissionSetRequest;

/** Takes the limit of a permission set away. */
final class DeletePermissionsBoundaryFromPermissionSet
        implements Handler<DeletePermissionsBoundaryFromPermissionSetRequest, Nothing> {
    private final Guard guard;
    private final PermissionSets sets;

    DeletePermissionsBoundaryFromPermissionSet(Guard guard, PermissionSets sets) {
        this.guard = guard;
        this.sets = sets;
    }

    @Override
    public Reply<Nothing> handle(
            DeletePermissionsBoundaryFromPermissionSetRequest request, Call call) {
        return guard.set(
                call,
                request.instanceArn(),
                request.permissionSetArn(),
                in -> sets.unbound(in.instance(), in.id()).map(_ -> Nothing.NOTHING));
    }
}
