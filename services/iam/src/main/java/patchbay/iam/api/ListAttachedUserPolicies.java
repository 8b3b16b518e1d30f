package patchbay.iam.api;

import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListAttachedUserPoliciesRequest;
import patchbay.wire.iam.ListAttachedUserPoliciesResponse;

/** Lists the managed policies attached to a user. */
final class ListAttachedUserPolicies
        implements Handler<ListAttachedUserPoliciesRequest, ListAttachedUserPoliciesResponse> {
    private final Guard guard;
    private final Users users;

    ListAttachedUserPolicies(Guard guard, Users users) {
        this.guard = guard;
        this.users = users;
    }

    @Override
    public Reply<ListAttachedUserPoliciesResponse> handle(
            ListAttachedUserPoliciesRequest request, Call call) {
        return guard.user(
                call,
                "iam:ListAttachedUserPolicies",
                request.userName(),
                account ->
                        users.get(account, request.userName())
                                .then(user ->
                                        Shapes.attached(
                                                Shapes.wanted(request.marker(), request.maxItems()),
                                                user.permissions(),
                                                request.pathPrefix().orElse("/")))
                                .map(page ->
                                        ListAttachedUserPoliciesResponse.builder()
                                                .attachedPolicies(page.items())
                                                .isTruncated(page.marker().isPresent())
                                                .marker(page.marker())
                                                .build()));
    }
}
