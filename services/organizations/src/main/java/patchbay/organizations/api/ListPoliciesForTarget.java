package patchbay.organizations.api;

import patchbay.organizations.OrganizationPolicies;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.ListPoliciesForTargetRequest;
import patchbay.wire.organizations.ListPoliciesForTargetResponse;

/** Lists the policies that hang at a root, unit or account itself. */
final class ListPoliciesForTarget
        implements Handler<ListPoliciesForTargetRequest, ListPoliciesForTargetResponse> {
    private final Guard guard;
    private final OrganizationPolicies policies;

    ListPoliciesForTarget(Guard guard, OrganizationPolicies policies) {
        this.guard = guard;
        this.policies = policies;
    }

    @Override
    public Reply<ListPoliciesForTargetResponse> handle(
            ListPoliciesForTargetRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.of(request.targetId()).policyType(request.filter()),
                organization ->
                        policies.at(
                                        organization,
                                        request.targetId(),
                                        request.filter(),
                                        Shapes.wanted(request.nextToken(), request.maxResults()))
                                .map(page ->
                                        ListPoliciesForTargetResponse.builder()
                                                .policies(
                                                        page.items().stream()
                                                                .map(policy ->
                                                                        Shapes.summary(
                                                                                organization,
                                                                                policy))
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}
