package patchbay.identity.access.api;

import patchbay.identity.access.PermissionSets;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.DetachCustomerManagedPolicyReferenceFromPermissionSetRequest;

/** Takes the reference to a policy of the accounts away. */
final class DetachCustomerManagedPolicyReferenceFromPermissionSet
        implements Handler<DetachCustomerManagedPolicyReferenceFromPermissionSetRequest, Nothing> {
    private final Guard guard;
    private final PermissionSets sets;

    DetachCustomerManagedPolicyReferenceFromPermissionSet(Guard guard, PermissionSets sets) {
        this.guard = guard;
        this.sets = sets;
    }

    @Override
    public Reply<Nothing> handle(
            DetachCustomerManagedPolicyReferenceFromPermissionSetRequest request, Call call) {
        return guard.set(
                call,
                request.instanceArn(),
                request.permissionSetArn(),
                in ->
                        sets.detach(
                                        in.instance(),
                                        in.id(),
                                        Shapes.policy(request.customerManagedPolicyReference()))
                                .map(_ -> Nothing.NOTHING));
    }
}
