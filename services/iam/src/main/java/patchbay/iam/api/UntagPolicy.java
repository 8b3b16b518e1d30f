package patchbay.iam.api;

import java.util.Map;
import patchbay.iam.ManagedPolicies;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.UntagPolicyRequest;

/** Removes tags from a managed policy. */
final class UntagPolicy implements Handler<UntagPolicyRequest, Nothing> {
    private final Guard guard;
    private final ManagedPolicies policies;

    UntagPolicy(Guard guard, ManagedPolicies policies) {
        this.guard = guard;
        this.policies = policies;
    }

    @Override
    public Reply<Nothing> handle(UntagPolicyRequest request, Call call) {
        return guard.policy(
                call,
                "iam:UntagPolicy",
                request.policyArn(),
                Map.of("aws:TagKeys", request.tagKeys()),
                account ->
                        policies.untag(account, request.policyArn(), request.tagKeys())
                                .map(done -> Nothing.NOTHING));
    }
}
