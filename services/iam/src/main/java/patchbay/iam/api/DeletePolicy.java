package patchbay.iam.api;

import patchbay.iam.ManagedPolicies;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.DeletePolicyRequest;

/** Deletes a managed policy that is attached nowhere. */
final class DeletePolicy implements Handler<DeletePolicyRequest, Nothing> {
    private final Guard guard;
    private final ManagedPolicies policies;

    DeletePolicy(Guard guard, ManagedPolicies policies) {
        this.guard = guard;
        this.policies = policies;
    }

    @Override
    public Reply<Nothing> handle(DeletePolicyRequest request, Call call) {
        return guard.policy(
                call,
                "iam:DeletePolicy",
                request.policyArn(),
                account ->
                        policies.delete(account, request.policyArn()).map(done -> Nothing.NOTHING));
    }
}
