package patchbay.identity.access.api;

import patchbay.aws.AccountId;
import patchbay.identity.access.AccessFault;
import patchbay.identity.access.Assignments;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.ProvisionPermissionSetRequest;
import patchbay.wire.sso.ProvisionPermissionSetResponse;

/** Brings the roles of a permission set up to date. */
final class ProvisionPermissionSet
        implements Handler<ProvisionPermissionSetRequest, ProvisionPermissionSetResponse> {
    private final Guard guard;
    private final Assignments assignments;

    ProvisionPermissionSet(Guard guard, Assignments assignments) {
        this.guard = guard;
        this.assignments = assignments;
    }

    @Override
    public Reply<ProvisionPermissionSetResponse> handle(
            ProvisionPermissionSetRequest request, Call call) {
        boolean one = request.targetType().equals("AWS_ACCOUNT");
        return guard.set(
                call,
                request.instanceArn(),
                request.permissionSetArn(),
                one && request.targetId().isPresent()
                        ? Guard.Touched.of(request.permissionSetArn())
                                .account(request.targetId().get())
                        : Guard.Touched.of(request.permissionSetArn()),
                in ->
                        one != request.targetId().isPresent()
                                ? Reply.refused(
                                        AccessFault.invalid(
                                                "TargetId must be specified for the target type AWS_ACCOUNT, and only for it."))
                                : assignments
                                        .provision(
                                                in.instance(),
                                                in.id(),
                                                request.targetId().map(AccountId::new))
                                        .map(operation ->
                                                ProvisionPermissionSetResponse.builder()
                                                        .permissionSetProvisioningStatus(
                                                                Shapes.provisioning(
                                                                        in.instance(), operation))
                                                        .build()));
    }
}
