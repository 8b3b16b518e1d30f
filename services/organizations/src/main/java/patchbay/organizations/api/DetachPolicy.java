package patchbay.organizations.api;

import patchbay.organizations.OrganizationPolicies;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.organizations.DetachPolicyRequest;

/** Takes a policy down from a root, unit or account. */
final class DetachPolicy implements Handler<DetachPolicyRequest, Nothing> {
    private final Guard guard;
    private final OrganizationPolicies policies;

    DetachPolicy(Guard guard, OrganizationPolicies policies) {
        this.guard = guard;
        this.policies = policies;
    }

    @Override
    public Reply<Nothing> handle(DetachPolicyRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.of(request.policyId(), request.targetId()),
                organization ->
                        policies.detach(organization, request.policyId(), request.targetId())
                                .then(done -> Reply.done()));
    }
}
