package patchbay.iam.api;

import patchbay.iam.Roles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.DeleteRolePolicyRequest;

/** Deletes an inline policy of a role. */
final class DeleteRolePolicy implements Handler<DeleteRolePolicyRequest, Nothing> {
    private final Guard guard;
    private final Roles roles;

    DeleteRolePolicy(Guard guard, Roles roles) {
        this.guard = guard;
        this.roles = roles;
    }

    @Override
    public Reply<Nothing> handle(DeleteRolePolicyRequest request, Call call) {
        return guard.role(
                call,
                "iam:DeleteRolePolicy",
                request.roleName(),
                account ->
                        roles.deleteInline(account, request.roleName(), request.policyName())
                                .map(done -> Nothing.NOTHING));
    }
}
