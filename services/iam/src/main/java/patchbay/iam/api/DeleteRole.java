package patchbay.iam.api;

import patchbay.iam.Roles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.DeleteRoleRequest;

/** Deletes a role that has no policies. */
final class DeleteRole implements Handler<DeleteRoleRequest, Nothing> {
    private final Guard guard;
    private final Roles roles;

    DeleteRole(Guard guard, Roles roles) {
        this.guard = guard;
        this.roles = roles;
    }

    @Override
    public Reply<Nothing> handle(DeleteRoleRequest request, Call call) {
        return guard.role(
                call,
                "iam:DeleteRole",
                request.roleName(),
                account -> roles.delete(account, request.roleName()).map(done -> Nothing.NOTHING));
    }
}
