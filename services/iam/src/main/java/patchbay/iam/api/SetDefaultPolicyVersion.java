package patchbay.iam.api;

import patchbay.iam.ManagedPolicies;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.SetDefaultPolicyVersionRequest;

/** Puts a version of a managed policy in force. */
final class SetDefaultPolicyVersion implements Handler<SetDefaultPolicyVersionRequest, Nothing> {
    private final Guard guard;
    private final ManagedPolicies policies;

    SetDefaultPolicyVersion(Guard guard, ManagedPolicies policies) {
        this.guard = guard;
        this.policies = policies;
    }

    @Override
    public Reply<Nothing> handle(SetDefaultPolicyVersionRequest request, Call call) {
        return guard.policy(
                call,
                "iam:SetDefaultPolicyVersion",
                request.policyArn(),
                account ->
                        policies.useVersion(account, request.policyArn(), request.versionId())
                                .map(done -> Nothing.NOTHING));
    }
}
