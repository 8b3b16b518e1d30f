package patchbay.iam.api;

import java.util.List;
import java.util.Map;
import patchbay.iam.Roles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.PutRolePermissionsBoundaryRequest;

/** Bounds a role by a managed policy. */
final class PutRolePermissionsBoundary
        implements Handler<PutRolePermissionsBoundaryRequest, Nothing> {
    private final Guard guard;
    private final Roles roles;

    PutRolePermissionsBoundary(Guard guard, Roles roles) {
        this.guard = guard;
        this.roles = roles;
    }

    @Override
    public Reply<Nothing> handle(PutRolePermissionsBoundaryRequest request, Call call) {
        return guard.role(
                call,
                "iam:PutRolePermissionsBoundary",
                request.roleName(),
                Map.of("iam:PermissionsBoundary", List.of(request.permissionsBoundary())),
                account ->
                        roles.bound(account, request.roleName(), request.permissionsBoundary())
                                .map(done -> Nothing.NOTHING));
    }
}
