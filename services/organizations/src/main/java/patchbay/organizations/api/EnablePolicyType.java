package patchbay.organizations.api;

import patchbay.organizations.OrganizationPolicies;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.EnablePolicyTypeRequest;
import patchbay.wire.organizations.EnablePolicyTypeResponse;

/** Enables a type of policies in the root. */
final class EnablePolicyType implements Handler<EnablePolicyTypeRequest, EnablePolicyTypeResponse> {
    private final Guard guard;
    private final OrganizationPolicies policies;

    EnablePolicyType(Guard guard, OrganizationPolicies policies) {
        this.guard = guard;
        this.policies = policies;
    }

    @Override
    public Reply<EnablePolicyTypeResponse> handle(EnablePolicyTypeRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.of(request.rootId()).policyType(request.policyType()),
                organization ->
                        policies.enable(organization, request.rootId(), request.policyType())
                                .map(after ->
                                        EnablePolicyTypeResponse.builder()
                                                .root(Shapes.root(after))
                                                .build()));
    }
}
