package patchbay.identity.access.api;

import patchbay.identity.access.AccessOperation;
import patchbay.identity.access.Assignments;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.ListPermissionSetProvisioningStatusRequest;
import patchbay.wire.sso.ListPermissionSetProvisioningStatusResponse;

/** Lists provisionings of permission sets. */
final class ListPermissionSetProvisioningStatus
        implements Handler<
                ListPermissionSetProvisioningStatusRequest,
                ListPermissionSetProvisioningStatusResponse> {
    private final Guard guard;
    private final Assignments assignments;

    ListPermissionSetProvisioningStatus(Guard guard, Assignments assignments) {
        this.guard = guard;
        this.assignments = assignments;
    }

    @Override
    public Reply<ListPermissionSetProvisioningStatusResponse> handle(
            ListPermissionSetProvisioningStatusRequest request, Call call) {
        return guard.organization(
                call,
                request.instanceArn(),
                Guard.Touched.nothing(),
                instance ->
                        Operations.page(
                                        assignments,
                                        instance,
                                        AccessOperation.Kind.PROVISIONING,
                                        request.filter(),
                                        request.nextToken(),
                                        request.maxResults())
                                .map(page ->
                                        ListPermissionSetProvisioningStatusResponse.builder()
                                                .permissionSetsProvisioningStatus(
                                                        page.items().stream()
                                                                .map(Shapes::briefProvisioning)
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}
