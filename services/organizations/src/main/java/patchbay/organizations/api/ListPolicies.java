package patchbay.organizations.api;

import patchbay.organizations.OrganizationPolicies;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.ListPoliciesRequest;
import patchbay.wire.organizations.ListPoliciesResponse;

/** Lists the policies of a type, the cloud's own among them. */
final class ListPolicies implements Handler<ListPoliciesRequest, ListPoliciesResponse> {
    private final Guard guard;
    private final OrganizationPolicies policies;

    ListPolicies(Guard guard, OrganizationPolicies policies) {
        this.guard = guard;
        this.policies = policies;
    }

    @Override
    public Reply<ListPoliciesResponse> handle(ListPoliciesRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.nothing().policyType(request.filter()),
                organization ->
                        policies.list(
                                        organization,
                                        request.filter(),
                                        Shapes.wanted(request.nextToken(), request.maxResults()))
                                .map(page ->
                                        ListPoliciesResponse.builder()
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
