package patchbay.iam.api;

import patchbay.iam.ManagedPolicies;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.CreatePolicyVersionRequest;
import patchbay.wire.iam.CreatePolicyVersionResponse;

/** Adds a version to a managed policy. */
final class CreatePolicyVersion
        implements Handler<CreatePolicyVersionRequest, CreatePolicyVersionResponse> {
    private final Guard guard;
    private final ManagedPolicies policies;

    CreatePolicyVersion(Guard guard, ManagedPolicies policies) {
        this.guard = guard;
        this.policies = policies;
    }

    @Override
    public Reply<CreatePolicyVersionResponse> handle(
            CreatePolicyVersionRequest request, Call call) {
        return guard.policy(
                call,
                "iam:CreatePolicyVersion",
                request.policyArn(),
                account ->
                        policies.addVersion(
                                        account,
                                        request.policyArn(),
                                        request.policyDocument(),
                                        request.setAsDefault().orElse(false))
                                .map(policy ->
                                        CreatePolicyVersionResponse.builder()
                                                .policyVersion(
                                                        Shapes.described(
                                                                policy,
                                                                policy.versions().getLast()))
                                                .build()));
    }
}
