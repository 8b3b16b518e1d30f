package patchbay.identity.access.api;

import patchbay.identity.access.PermissionSets;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.DetachManagedPolicyFromPermissionSetRequest;

/** Detaches a policy that the cloud provides. */
final class DetachManagedPolicyFromPermissionSet
        implements Handler<DetachManagedPolicyFromPermissionSetRequest, Nothing> {
    private final Guard guard;
    private final PermissionSets sets;

    DetachManagedPolicyFromPermissionSet(Guard guard, PermissionSets sets) {
        this.guard = guard;
        this.sets = sets;
    }

    @Override
    public Reply<Nothing> handle(DetachManagedPolicyFromPermissionSetRequest request, Call call) {
        return guard.set(
                call,
                request.instanceArn(),
                request.permissionSetArn(),
                in ->
                        sets.detach(in.instance(), in.id(), request.managedPolicyArn())
                                .map(_ -> Nothing.NOTHING));
    }
}
