package patchbay.identity.access.api;

import java.util.Optional;
import patchbay.identity.access.AccessFault;
import patchbay.identity.access.Boundary;
import patchbay.identity.access.PermissionSets;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.CustomerManagedPolicyReference;
import patchbay.wire.sso.PutPermissionsBoundaryToPermissionSetRequest;

/** Limits what a permission set allows. */
final class PutPermissionsBoundaryToPermissionSet
        implements Handler<PutPermissionsBoundaryToPermissionSetRequest, Nothing> {
    private final Guard guard;
    private final PermissionSets sets;

    PutPermissionsBoundaryToPermissionSet(Guard guard, PermissionSets sets) {
        this.guard = guard;
        this.sets = sets;
    }

    @Override
    public Reply<Nothing> handle(PutPermissionsBoundaryToPermissionSetRequest request, Call call) {
        Optional<CustomerManagedPolicyReference> customer =
                request.permissionsBoundary().customerManagedPolicyReference();
        Optional<String> managed = request.permissionsBoundary().managedPolicyArn();
        return guard.set(
                call,
                request.instanceArn(),
                request.permissionSetArn(),
                in ->
                        customer.isPresent() == managed.isPresent()
                                ? Reply.refused(
                                        AccessFault.invalid(
                                                "Specify either a managed policy or a customer managed policy reference as the permissions boundary."))
                                : sets.bound(
                                                in.instance(),
                                                in.id(),
                                                customer.<Boundary>map(it ->
                                                                new Boundary.Customer(
                                                                        Shapes.policy(it)))
                                                        .orElseGet(() ->
                                                                new Boundary.Managed(
                                                                        managed.orElseThrow())))
                                        .map(_ -> Nothing.NOTHING));
    }
}
