package patchbay.iam.api;

import patchbay.aws.Partition;
import patchbay.iam.Roles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.UpdateAssumeRolePolicyRequest;

/** Replaces a role's trust policy. */
final class UpdateAssumeRolePolicy implements Handler<UpdateAssumeRolePolicyRequest, Nothing> {
    private final Guard guard;
    private final Roles roles;

    UpdateAssumeRolePolicy(Guard guard, Roles roles) {
        this.guard = guard;
        this.roles = roles;
    }

    @Override
    public Reply<Nothing> handle(UpdateAssumeRolePolicyRequest request, Call call) {
        Partition partition = Callers.partition(call);
        return guard.role(
                call,
                "iam:UpdateAssumeRolePolicy",
                request.roleName(),
                account ->
                        roles.trust(
                                        partition,
                                        account,
                                        request.roleName(),
                                        request.policyDocument())
                                .map(done -> Nothing.NOTHING));
    }
}
