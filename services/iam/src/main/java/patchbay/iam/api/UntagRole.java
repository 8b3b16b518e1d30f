package patchbay.iam.api;

import java.util.Map;
import patchbay.iam.Roles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.UntagRoleRequest;

/** Removes tags from a role. */
final class UntagRole implements Handler<UntagRoleRequest, Nothing> {
    private final Guard guard;
    private final Roles roles;

    UntagRole(Guard guard, Roles roles) {
        this.guard = guard;
        this.roles = roles;
    }

    @Override
    public Reply<Nothing> handle(UntagRoleRequest request, Call call) {
        return guard.role(
                call,
                "iam:UntagRole",
                request.roleName(),
                Map.of("aws:TagKeys", request.tagKeys()),
                account ->
                        roles.untag(account, request.roleName(), request.tagKeys())
                                .map(done -> Nothing.NOTHING));
    }
}
