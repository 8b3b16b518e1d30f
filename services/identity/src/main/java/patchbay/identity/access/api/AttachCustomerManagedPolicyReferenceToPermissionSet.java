package patchbay.identity.access.api;

import patchbay.identity.access.PermissionSets;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.AttachCustomerManagedPolicyReferenceToPermissionSetRequest;

/** Refers to a policy that the accounts have. */
final class AttachCustomerManagedPolicyReferenceToPermissionSet
        implements Handler<AttachCustomerManagedPolicyReferenceToPermissionSetRequest, Nothing> {
    private final Guard guard;
    private final PermissionSets sets;

    AttachCustomerManagedPolicyReferenceToPermissionSet(Guard guard, PermissionSets sets) {
        this.guard = guard;
        this.sets = sets;
    }

    @Override
    public Reply<Nothing> handle(
            AttachCustomerManagedPolicyReferenceToPermissionSetRequest request, Call call) {
        return guard.set(
                call,
                request.instanceArn(),
                request.permissionSetArn(),
                in ->
                        sets.attach(
                                        in.instance(),
                                        in.id(),
                                        Shapes.policy(request.customerManagedPolicyReference()))
                                .map(_ -> Nothing.NOTHING));
    }
}
