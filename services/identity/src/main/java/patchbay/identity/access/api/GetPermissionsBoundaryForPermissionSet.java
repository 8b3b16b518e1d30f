package patchbay.identity.access.api;

import patchbay.identity.access.Boundary;
import patchbay.identity.access.CustomerPolicy;
import patchbay.identity.access.PermissionSets;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.GetPermissionsBoundaryForPermissionSetRequest;
import patchbay.wire.sso.GetPermissionsBoundaryForPermissionSetResponse;
import patchbay.wire.sso.PermissionsBoundary;

/** Shows what limits a permission set. */
final class GetPermissionsBoundaryForPermissionSet
        implements Handler<
                GetPermissionsBoundaryForPermissionSetRequest,
                GetPermissionsBoundaryForPermissionSetResponse> {
    private final Guard guard;
    private final PermissionSets sets;

    GetPermissionsBoundaryForPermissionSet(Guard guard, PermissionSets sets) {
        this.guard = guard;
        this.sets = sets;
    }

    @Override
    public Reply<GetPermissionsBoundaryForPermissionSetResponse> handle(
            GetPermissionsBoundaryForPermissionSetRequest request, Call call) {
        return guard.set(
                call,
                request.instanceArn(),
                request.permissionSetArn(),
                in ->
                        sets.boundary(in.instance(), in.id())
                                .map(boundary ->
                                        GetPermissionsBoundaryForPermissionSetResponse.builder()
                                                .permissionsBoundary(shape(boundary))
                                                .build()));
    }

    private static PermissionsBoundary shape(Boundary boundary) {
        return switch (boundary) {
            case Boundary.Managed(String arn) ->
                    PermissionsBoundary.builder().managedPolicyArn(arn).build();
            case Boundary.Customer(CustomerPolicy policy) ->
                    PermissionsBoundary.builder()
                            .customerManagedPolicyReference(Shapes.reference(policy))
                            .build();
        };
    }
}
