package patchbay.iam.api;

import patchbay.iam.Roles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListAttachedRolePoliciesRequest;
import patchbay.wire.iam.ListAttachedRolePoliciesResponse;

/** Lists the managed policies attached to a role. */
final class ListAttachedRolePolicies
        implements Handler<ListAttachedRolePoliciesRequest, ListAttachedRolePoliciesResponse> {
    private final Guard guard;
    private final Roles roles;

    ListAttachedRolePolicies(Guard guard, Roles roles) {
        this.guard = guard;
        this.roles = roles;
    }

    @Override
    public Reply<ListAttachedRolePoliciesResponse> handle(
            ListAttachedRolePoliciesRequest request, Call call) {
        return guard.role(
                call,
                "iam:ListAttachedRolePolicies",
                request.roleName(),
                account ->
                        roles.get(account, request.roleName())
                                .then(role ->
                                        Shapes.attached(
                                                Shapes.wanted(request.marker(), request.maxItems()),
                                                role.permissions(),
                                                request.pathPrefix().orElse("/")))
                                .map(page ->
                                        ListAttachedRolePoliciesResponse.builder()
                                                .attachedPolicies(page.items())
                                                .isTruncated(page.marker().isPresent())
                                                .marker(page.marker())
                                                .build()));
    }
}
