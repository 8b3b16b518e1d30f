package patchbay.iam.api;

import patchbay.iam.Groups;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListAttachedGroupPoliciesRequest;
import patchbay.wire.iam.ListAttachedGroupPoliciesResponse;

/** Lists the managed policies attached to a group. */
final class ListAttachedGroupPolicies
        implements Handler<ListAttachedGroupPoliciesRequest, ListAttachedGroupPoliciesResponse> {
    private final Guard guard;
    private final Groups groups;

    ListAttachedGroupPolicies(Guard guard, Groups groups) {
        this.guard = guard;
        this.groups = groups;
    }

    @Override
    public Reply<ListAttachedGroupPoliciesResponse> handle(
            ListAttachedGroupPoliciesRequest request, Call call) {
        return guard.group(
                call,
                "iam:ListAttachedGroupPolicies",
                request.groupName(),
                account ->
                        groups.get(account, request.groupName())
                                .then(group ->
                                        Shapes.attached(
                                                Shapes.wanted(request.marker(), request.maxItems()),
                                                group.permissions(),
                                                request.pathPrefix().orElse("/")))
                                .map(page ->
                                        ListAttachedGroupPoliciesResponse.builder()
                                                .attachedPolicies(page.items())
                                                .isTruncated(page.marker().isPresent())
                                                .marker(page.marker())
                                                .build()));
    }
}
