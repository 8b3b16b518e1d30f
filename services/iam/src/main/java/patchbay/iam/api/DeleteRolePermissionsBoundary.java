package patchbay.iam.api;

import patchbay.iam.Roles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.DeleteRolePermissionsBoundaryRequest;

/** Removes the boundary of a role. */
final class DeleteRolePermissionsBoundary
        implements Handler<DeleteRolePermissionsBoundaryRequest, Nothing> {
    private final Guard guard;
    private final Roles roles;

    DeleteRolePermissionsBoundary(Guard guard, Roles roles) {
        this.guard = guard;
        this.roles = roles;
    }

    @Override
    public Reply<Nothing> handle(DeleteRolePermissionsBoundaryRequest request, Call call) {
        return guard.role(
                call,
                "iam:DeleteRolePermissionsBoundary",
                request.roleName(),
                account ->
                        roles.deleteBoundary(account, request.roleName())
                                .map(done -> Nothing.NOTHING));
    }
}
