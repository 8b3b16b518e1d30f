package patchbay.organizations.api;

import patchbay.organizations.OrganizationPolicies;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.DescribePolicyRequest;
import patchbay.wire.organizations.DescribePolicyResponse;

/** Describes a policy with its text. */
final class DescribePolicy implements Handler<DescribePolicyRequest, DescribePolicyResponse> {
    private final Guard guard;
    private final OrganizationPolicies policies;

    DescribePolicy(Guard guard, OrganizationPolicies policies) {
        this.guard = guard;
        this.policies = policies;
    }

    @Override
    public Reply<DescribePolicyResponse> handle(DescribePolicyRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.of(request.policyId()),
                organization ->
                        policies.get(organization, request.policyId())
                                .map(policy ->
                                        DescribePolicyResponse.builder()
                                                .policy(Shapes.policy(organization, policy))
                                                .build()));
    }
}
