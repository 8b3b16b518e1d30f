package patchbay.iam.api;

import patchbay.iam.LastUses;
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
    private final LastUses uses;

    GetRole(Guard guard, Roles roles, LastUses uses) {
        this.guard = guard;
        this.roles = roles;
        this.uses = uses;
    }

    @Override
    public Reply<GetRoleResponse> handle(GetRoleRequest request, Call call) {
        return guard.role(
                call,
                "iam:GetRole",
                request.roleName(),
                account ->
                        roles.get(account, request.roleName())
                                .map(role ->
                                        new GetRoleResponse(
                                                Shapes.role(
                                                        role,
                                                        roles.shownTrust(role),
                                                        uses.find(role.ids().uniqueId())))));
    }
}
