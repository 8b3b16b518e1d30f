package patchbay.iam.api;

import patchbay.iam.ManagedPolicies;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.DeletePolicyVersionRequest;

/** Deletes a version of a managed policy that is not in force. */
final class DeletePolicyVersion implements Handler<DeletePolicyVersionRequest, Nothing> {
    private final Guard guard;
    private final ManagedPolicies policies;

    DeletePolicyVersion(Guard guard, ManagedPolicies policies) {
        this.guard = guard;
        this.policies = policies;
    }

    @Override
    public Reply<Nothing> handle(DeletePolicyVersionRequest request, Call call) {
        return guard.policy(
                call,
                "iam:DeletePolicyVersion",
                request.policyArn(),
                account ->
                        policies.deleteVersion(account, request.policyArn(), request.versionId())
                                .map(done -> Nothing.NOTHING));
    }
}
