package patchbay.iam.api;

import java.util.List;
import java.util.Map;
import patchbay.iam.Roles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.DetachRolePolicyRequest;

/** Detaches a managed policy from a role. */
final class DetachRolePolicy implements Handler<DetachRolePolicyRequest, Nothing> {
    private final Guard guard;
    private final Roles roles;

    DetachRolePolicy(Guard guard, Roles roles) {
        this.guard = guard;
        this.roles = roles;
    }

    @Override
    public Reply<Nothing> handle(DetachRolePolicyRequest request, Call call) {
        return guard.role(
                call,
                "iam:DetachRolePolicy",
                request.roleName(),
                Map.of("iam:PolicyARN", List.of(request.policyArn())),
                account ->
                        roles.detach(account, request.roleName(), request.policyArn())
                                .map(done -> Nothing.NOTHING));
    }
}
