package patchbay.iam.api;

import patchbay.iam.ManagedPolicies;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.GetPolicyVersionRequest;
import patchbay.wire.iam.GetPolicyVersionResponse;

/** Tells the text of one version of a managed policy. */
final class GetPolicyVersion implements Handler<GetPolicyVersionRequest, GetPolicyVersionResponse> {
    private final Guard guard;
    private final ManagedPolicies policies;

    GetPolicyVersion(Guard guard, ManagedPolicies policies) {
        this.guard = guard;
        this.policies = policies;
    }

    @Override
    public Reply<GetPolicyVersionResponse> handle(GetPolicyVersionRequest request, Call call) {
        return guard.policy(
                call,
                "iam:GetPolicyVersion",
                request.policyArn(),
                account ->
                        policies.get(account, request.policyArn())
                                .then(policy ->
                                        policies.version(
                                                        account,
                                                        request.policyArn(),
                                                        request.versionId())
                                                .map(version ->
                                                        GetPolicyVersionResponse.builder()
                                                                .policyVersion(
                                                                        Shapes.version(
                                                                                policy, version))
                                                                .build())));
    }
}
