package patchbay.iam.api;

import java.util.Optional;
import patchbay.aws.Partition;
import patchbay.iam.ManagedPolicies;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.CreatePolicyRequest;
import patchbay.wire.iam.CreatePolicyResponse;

/** Creates a managed policy. */
final class CreatePolicy implements Handler<CreatePolicyRequest, CreatePolicyResponse> {
    private final Guard guard;
    private final ManagedPolicies policies;

    CreatePolicy(Guard guard, ManagedPolicies policies) {
        this.guard = guard;
        this.policies = policies;
    }

    @Override
    public Reply<CreatePolicyResponse> handle(CreatePolicyRequest request, Call call) {
        Partition partition = Callers.partition(call);
        String path = request.path().orElse("/");
        return guard.create(
                call,
                new Guard.Creation(
                        "iam:CreatePolicy",
                        "policy" + path + request.policyName(),
                        Shapes.tags(request.tags()),
                        Optional.empty()),
                account ->
                        policies.create(
                                        new ManagedPolicies.Draft(
                                                partition,
                                                account,
                                                path,
                                                request.policyName(),
                                                request.policyDocument(),
                                                request.description().orElse(""),
                                                Shapes.tags(request.tags())))
                                .map(policy ->
                                        CreatePolicyResponse.builder()
                                                .policy(Shapes.policy(policy))
                                                .build()));
    }
}
