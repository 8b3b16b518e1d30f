package patchbay.iam.api;

import patchbay.iam.Groups;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListGroupPoliciesRequest;
import patchbay.wire.iam.ListGroupPoliciesResponse;

/** Lists the inline policies of a group. */
final class ListGroupPolicies
        implements Handler<ListGroupPoliciesRequest, ListGroupPoliciesResponse> {
    private final Guard guard;
    private final Groups groups;

    ListGroupPolicies(Guard guard, Groups groups) {
        this.guard = guard;
        this.groups = groups;
    }

    @Override
    public Reply<ListGroupPoliciesResponse> handle(ListGroupPoliciesRequest request, Call call) {
        return guard.group(
                call,
                "iam:ListGroupPolicies",
                request.groupName(),
                account ->
                        groups.get(account, request.groupName())
                                .then(group ->
                                        Shapes.names(
                                                Shapes.wanted(request.marker(), request.maxItems()),
                                                group.permissions().inline().keySet()))
                                .map(page ->
                                        ListGroupPoliciesResponse.builder()
                                                .policyNames(page.items())
                                                .isTruncated(page.marker().isPresent())
                                                .marker(page.marker())
                                                .build()));
    }
}
