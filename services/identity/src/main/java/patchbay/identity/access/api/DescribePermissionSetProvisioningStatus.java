package patchbay.identity.access.api;

import patchbay.identity.access.AccessOperation;
import patchbay.identity.access.Assignments;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.DescribePermissionSetProvisioningStatusRequest;
import patchbay.wire.sso.DescribePermissionSetProvisioningStatusResponse;

/** Tells how far the provisioning of a permission set is. */
final class DescribePermissionSetProvisioningStatus
        implements Handler<
                DescribePermissionSetProvisioningStatusRequest,
                DescribePermissionSetProvisioningStatusResponse> {
    private final Guard guard;
    private final Assignments assignments;

    DescribePermissionSetProvisioningStatus(Guard guard, Assignments assignments) {
        this.guard = guard;
        this.assignments = assignments;
    }

    @Override
    public Reply<DescribePermissionSetProvisioningStatusResponse> handle(
            DescribePermissionSetProvisioningStatusRequest request, Call call) {
        return guard.organization(
                call,
                request.instanceArn(),
                Guard.Touched.nothing(),
                instance ->
                        assignments
                                .operation(
                                        instance,
                                        AccessOperation.Kind.PROVISIONING,
                                        request.provisionPermissionSetRequestId())
                                .map(operation ->
                                        DescribePermissionSetProvisioningStatusResponse.builder()
                                                .permissionSetProvisioningStatus(
                                                        Shapes.provisioning(instance, operation))
                                                .build()));
    }
}
