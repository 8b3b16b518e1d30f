package patchbay.iam.api;

import patchbay.iam.ManagedPolicies;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.GetPolicyRequest;
import patchbay.wire.iam.GetPolicyResponse;

/** Tells about a managed policy, without its text. */
final class GetPolicy implements Handler<GetPolicyRequest, GetPolicyResponse> {
    private final Guard guard;
    private final ManagedPolicies policies;

    GetPolicy(Guard guard, ManagedPolicies policies) {
        this.guard = guard;
        this.policies = policies;
    }

    @Override
    public Reply<GetPolicyResponse> handle(GetPolicyRequest request, Call call) {
        return guard.policy(
                call,
                "iam:GetPolicy",
                request.policyArn(),
                account ->
                        policies.get(account, request.policyArn())
                                .map(policy ->
                                        GetPolicyResponse.builder()
                                                .policy(Shapes.policy(policy))
                                                .build()));
    }
}
