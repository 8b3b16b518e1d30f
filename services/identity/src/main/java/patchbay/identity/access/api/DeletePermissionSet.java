package patchbay.identity.access.api;

import patchbay.identity.access.PermissionSets;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.DeletePermissionSetRequest;

/** Deletes a permission set that nobody has. */
final class DeletePermissionSet implements Handler<DeletePermissionSetRequest, Nothing> {
    private final Guard guard;
    private final PermissionSets sets;

    DeletePermissionSet(Guard guard, PermissionSets sets) {
        this.guard = guard;
        this.sets = sets;
    }

    @Override
    public Reply<Nothing> handle(DeletePermissionSetRequest request, Call call) {
        return guard.set(
                call,
                request.instanceArn(),
                request.permissionSetArn(),
                in -> sets.delete(in.instance(), in.id()).map(_ -> Nothing.NOTHING));
    }
}
