package patchbay.iam.api;

import patchbay.iam.ManagedPolicies;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListPolicyTagsRequest;
import patchbay.wire.iam.ListPolicyTagsResponse;

/** Lists the tags of a managed policy. */
final class ListPolicyTags implements Handler<ListPolicyTagsRequest, ListPolicyTagsResponse> {
    private final Guard guard;
    private final ManagedPolicies policies;

    ListPolicyTags(Guard guard, ManagedPolicies policies) {
        this.guard = guard;
        this.policies = policies;
    }

    @Override
    public Reply<ListPolicyTagsResponse> handle(ListPolicyTagsRequest request, Call call) {
        return guard.policy(
                call,
                "iam:ListPolicyTags",
                request.policyArn(),
                account ->
                        policies.get(account, request.policyArn())
                                .then(policy ->
                                        Shapes.page(
                                                Shapes.wanted(request.marker(), request.maxItems()),
                                                policy.tags()))
                                .map(page ->
                                        ListPolicyTagsResponse.builder()
                                                .tags(page.items())
                                                .isTruncated(page.marker().isPresent())
                                                .marker(page.marker())
                                                .build()));
    }
}
