package patchbay.iam.api;

import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListUserPoliciesRequest;
import patchbay.wire.iam.ListUserPoliciesResponse;

/** Lists the names of a user's inline policies. */
final class ListUserPolicies implements Handler<ListUserPoliciesRequest, ListUserPoliciesResponse> {
    private final Guard guard;
    private final Users users;

    ListUserPolicies(Guard guard, Users users) {
        this.guard = guard;
        this.users = users;
    }

    @Override
    public Reply<ListUserPoliciesResponse> handle(ListUserPoliciesRequest request, Call call) {
        return guard.user(
                call,
                "iam:ListUserPolicies",
                request.userName(),
                account ->
                        users.get(account, request.userName())
                                .then(user ->
                                        Shapes.names(
                                                Shapes.wanted(request.marker(), request.maxItems()),
                                                user.permissions().inline().keySet()))
                                .map(page ->
                                        ListUserPoliciesResponse.builder()
                                                .policyNames(page.items())
                                                .isTruncated(page.marker().isPresent())
                                                .marker(page.marker())
                                                .build()));
    }
}
