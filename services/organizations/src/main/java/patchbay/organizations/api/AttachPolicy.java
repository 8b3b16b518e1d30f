package patchbay.organizations.api;

import patchbay.organizations.OrganizationPolicies;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.organizations.AttachPolicyRequest;

/** Hangs a policy at a root, unit or account. */
final class AttachPolicy implements Handler<AttachPolicyRequest, Nothing> {
    private final Guard guard;
    private final OrganizationPolicies policies;

    AttachPolicy(Guard guard, OrganizationPolicies policies) {
        this.guard = guard;
        this.policies = policies;
    }

    @Override
    public Reply<Nothing> handle(AttachPolicyRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.of(request.policyId(), request.targetId()),
                organization ->
                        policies.attach(organization, request.policyId(), request.targetId())
                                .then(done -> Reply.done()));
    }
}
