package patchbay.iam.api;

import java.util.List;
import java.util.Map;
import patchbay.iam.Roles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.AttachRolePolicyRequest;

/** Attaches a managed policy to a role. */
final class AttachRolePolicy implements Handler<AttachRolePolicyRequest, Nothing> {
    private final Guard guard;
    private final Roles roles;

    AttachRolePolicy(Guard guard, Roles roles) {
        this.guard = guard;
        this.roles = roles;
    }

    @Override
    public Reply<Nothing> handle(AttachRolePolicyRequest request, Call call) {
        return guard.role(
                call,
                "iam:AttachRolePolicy",
                request.roleName(),
                Map.of("iam:PolicyARN", List.of(request.policyArn())),
                account ->
                        roles.attach(account, request.roleName(), request.policyArn())
                                .map(done -> Nothing.NOTHING));
    }
}
