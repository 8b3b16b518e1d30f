package patchbay.iam.api;

import java.time.Duration;
import patchbay.iam.Roles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.UpdateRoleRequest;
import patchbay.wire.iam.UpdateRoleResponse;

/** Changes a role's description and its longest session. */
final class UpdateRole implements Handler<UpdateRoleRequest, UpdateRoleResponse> {
    private final Guard guard;
    private final Roles roles;

    UpdateRole(Guard guard, Roles roles) {
        this.guard = guard;
        this.roles = roles;
    }

    @Override
    public Reply<UpdateRoleResponse> handle(UpdateRoleRequest request, Call call) {
        return guard.role(
                call,
                "iam:UpdateRole",
                request.roleName(),
                account ->
                        roles.describe(
                                        account,
                                        request.roleName(),
                                        request.description(),
                                        request.maxSessionDuration().map(Duration::ofSeconds))
                                .map(role -> new UpdateRoleResponse()));
    }
}
