package patchbay.organizations.api;

import patchbay.organizations.OrganizationPolicies;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.organizations.DeletePolicyRequest;

/** Deletes a policy, which must hang nowhere. */
final class DeletePolicy implements Handler<DeletePolicyRequest, Nothing> {
    private final Guard guard;
    private final OrganizationPolicies policies;

    DeletePolicy(Guard guard, OrganizationPolicies policies) {
        this.guard = guard;
        this.policies = policies;
    }

    @Override
    public Reply<Nothing> handle(DeletePolicyRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.of(request.policyId()),
                organization ->
                        policies.delete(organization, request.policyId())
                                .then(gone -> Reply.done()));
    }
}
