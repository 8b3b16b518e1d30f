package patchbay.iam.api;

import patchbay.iam.Roles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.PutRolePolicyRequest;

/** Writes an inline policy of a role. */
final class PutRolePolicy implements Handler<PutRolePolicyRequest, Nothing> {
    private final Guard guard;
    private final Roles roles;

    PutRolePolicy(Guard guard, Roles roles) {
        this.guard = guard;
        this.roles = roles;
    }

    @Override
    public Reply<Nothing> handle(PutRolePolicyRequest request, Call call) {
        return guard.role(
                call,
                "iam:PutRolePolicy",
                request.roleName(),
                account ->
                        roles.putInline(
                                        account,
                                        request.roleName(),
                                        request.policyName(),
                                        request.policyDocument())
                                .map(done -> Nothing.NOTHING));
    }
}
