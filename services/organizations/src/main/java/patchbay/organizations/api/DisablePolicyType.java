package patchbay.organizations.api;

import patchbay.organizations.OrganizationPolicies;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.DisablePolicyTypeRequest;
import patchbay.wire.organizations.DisablePolicyTypeResponse;

/** Disables a type of policies and takes all of them down. */
final class DisablePolicyType
        implements Handler<DisablePolicyTypeRequest, DisablePolicyTypeResponse> {
    private final Guard guard;
    private final OrganizationPolicies policies;

    DisablePolicyType(Guard guard, OrganizationPolicies policies) {
        this.guard = guard;
        this.policies = policies;
    }

    @Override
    public Reply<DisablePolicyTypeResponse> handle(DisablePolicyTypeRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.of(request.rootId()).policyType(request.policyType()),
                organization ->
                        policies.disable(organization, request.rootId(), request.policyType())
                                .map(after ->
                                        DisablePolicyTypeResponse.builder()
                                                .root(Shapes.root(after))
                                                .build()));
    }
}
