package patchbay.iam.api;

import patchbay.iam.Roles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.GetRoleRequest;
import patchbay.wire.iam.GetRoleResponse;

/** Tells everything about a role but its policies. */
final class GetRole implements Handler<GetRoleRequest, GetRoleResponse> {
    private final Guard guard;
    private final Roles roles;

    GetRole(Guard guard, Roles roles) {
        this.guard = guard;
        this.roles = roles;
    }

    @Override
    public Reply<GetRoleResponse> handle(GetRoleRequest request, Call call) {
        return guard.role(
                call,
                "iam:GetRole",
                request.roleName(),
                account ->
                        roles.get(account, request.roleName())
                                .map(role -> new GetRoleResponse(Shapes.role(role))));
    }
}
