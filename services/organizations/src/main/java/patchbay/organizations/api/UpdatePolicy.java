package patchbay.organizations.api;

import patchbay.organizations.OrganizationPolicies;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.UpdatePolicyRequest;
import patchbay.wire.organizations.UpdatePolicyResponse;

/** Changes name, description or text of a policy. */
final class UpdatePolicy implements Handler<UpdatePolicyRequest, UpdatePolicyResponse> {
    private final Guard guard;
    private final OrganizationPolicies policies;

    UpdatePolicy(Guard guard, OrganizationPolicies policies) {
        this.guard = guard;
        this.policies = policies;
    }

    @Override
    public Reply<UpdatePolicyResponse> handle(UpdatePolicyRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.of(request.policyId()),
                organization ->
                        policies.update(
                                        organization,
                                        request.policyId(),
                                        request.name(),
                                        request.description(),
                                        request.content())
                                .map(policy ->
                                        UpdatePolicyResponse.builder()
                                                .policy(Shapes.policy(organization, policy))
                                                .build()));
    }
}
