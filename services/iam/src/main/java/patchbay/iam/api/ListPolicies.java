package patchbay.iam.api;

import patchbay.aws.Partition;
import patchbay.iam.ManagedPolicies;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListPoliciesRequest;
import patchbay.wire.iam.ListPoliciesResponse;

/** Lists managed policies, the account's own and those that the cloud provides. */
final class ListPolicies implements Handler<ListPoliciesRequest, ListPoliciesResponse> {
    private final Guard guard;
    private final ManagedPolicies policies;

    ListPolicies(Guard guard, ManagedPolicies policies) {
        this.guard = guard;
        this.policies = policies;
    }

    @Override
    public Reply<ListPoliciesResponse> handle(ListPoliciesRequest request, Call call) {
        Partition partition = Callers.partition(call);
        var filter =
                new ManagedPolicies.Filter(
                        request.scope().orElse("All"),
                        request.onlyAttached().orElse(false),
                        request.pathPrefix().orElse("/"),
                        request.policyUsageFilter());
        return guard.policies(
                call,
                "iam:ListPolicies",
                request.pathPrefix().orElse("/"),
                account ->
                        policies.list(
                                        partition,
                                        account,
                                        filter,
                                        Shapes.wanted(request.marker(), request.maxItems()))
                                .map(page ->
                                        ListPoliciesResponse.builder()
                                                .policies(
                                                        page.items().stream()
                                                                .map(Shapes::listed)
                                                                .toList())
                                                .isTruncated(page.marker().isPresent())
                                                .marker(page.marker())
                                                .build()));
    }
}
