package patchbay.iam.api;

import patchbay.iam.ManagedPolicies;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListPolicyVersionsRequest;
import patchbay.wire.iam.ListPolicyVersionsResponse;

/** Lists the versions of a managed policy, newest first. */
final class ListPolicyVersions
        implements Handler<ListPolicyVersionsRequest, ListPolicyVersionsResponse> {
    private final Guard guard;
    private final ManagedPolicies policies;

    ListPolicyVersions(Guard guard, ManagedPolicies policies) {
        this.guard = guard;
        this.policies = policies;
    }

    @Override
    public Reply<ListPolicyVersionsResponse> handle(ListPolicyVersionsRequest request, Call call) {
        return guard.policy(
                call,
                "iam:ListPolicyVersions",
                request.policyArn(),
                account ->
                        policies.get(account, request.policyArn())
                                .then(policy ->
                                        Shapes.versions(
                                                Shapes.wanted(request.marker(), request.maxItems()),
                                                policy))
                                .map(page ->
                                        ListPolicyVersionsResponse.builder()
                                                .versions(page.items())
                                                .isTruncated(page.marker().isPresent())
                                                .marker(page.marker())
                                                .build()));
    }
}
