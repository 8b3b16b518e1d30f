package patchbay.iam.api;

import patchbay.iam.Roles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListRoleTagsRequest;
import patchbay.wire.iam.ListRoleTagsResponse;

/** Lists the tags of a role. */
final class ListRoleTags implements Handler<ListRoleTagsRequest, ListRoleTagsResponse> {
    private final Guard guard;
    private final Roles roles;

    ListRoleTags(Guard guard, Roles roles) {
        this.guard = guard;
        this.roles = roles;
    }

    @Override
    public Reply<ListRoleTagsResponse> handle(ListRoleTagsRequest request, Call call) {
        return guard.role(
                call,
                "iam:ListRoleTags",
                request.roleName(),
                account ->
                        roles.get(account, request.roleName())
                                .then(role ->
                                        Shapes.page(
                                                Shapes.wanted(request.marker(), request.maxItems()),
                                                role.tags()))
                                .map(page ->
                                        ListRoleTagsResponse.builder()
                                                .tags(page.items())
                                                .isTruncated(page.marker().isPresent())
                                                .marker(page.marker())
                                                .build()));
    }
}
