package patchbay.iam.api;

import patchbay.iam.Roles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListRolePoliciesRequest;
import patchbay.wire.iam.ListRolePoliciesResponse;

/** Lists the names of a role's inline policies. */
final class ListRolePolicies implements Handler<ListRolePoliciesRequest, ListRolePoliciesResponse> {
    private final Guard guard;
    private final Roles roles;

    ListRolePolicies(Guard guard, Roles roles) {
        this.guard = guard;
        this.roles = roles;
    }

    @Override
    public Reply<ListRolePoliciesResponse> handle(ListRolePoliciesRequest request, Call call) {
        return guard.role(
                call,
                "iam:ListRolePolicies",
                request.roleName(),
                account ->
                        roles.get(account, request.roleName())
                                .then(role ->
                                        Shapes.names(
                                                Shapes.wanted(request.marker(), request.maxItems()),
                                                role.permissions().inline().keySet()))
                                .map(page ->
                                        ListRolePoliciesResponse.builder()
                                                .policyNames(page.items())
                                                .isTruncated(page.marker().isPresent())
                                                .marker(page.marker())
                                                .build()));
    }
}
