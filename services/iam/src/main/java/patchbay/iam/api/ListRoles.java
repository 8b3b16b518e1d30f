package patchbay.iam.api;

import patchbay.iam.Roles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListRolesRequest;
import patchbay.wire.iam.ListRolesResponse;

/** Lists the roles of the account below a path. */
final class ListRoles implements Handler<ListRolesRequest, ListRolesResponse> {
    private final Guard guard;
    private final Roles roles;

    ListRoles(Guard guard, Roles roles) {
        this.guard = guard;
        this.roles = roles;
    }

    @Override
    public Reply<ListRolesResponse> handle(ListRolesRequest request, Call call) {
        return guard.list(
                call,
                "iam:ListRoles",
                "role" + request.pathPrefix().orElse("/"),
                account ->
                        roles.list(
                                        account,
                                        request.pathPrefix().orElse("/"),
                                        Shapes.wanted(request.marker(), request.maxItems()))
                                .map(page ->
                                        ListRolesResponse.builder()
                                                .roles(
                                                        page.items().stream()
                                                                .map(role ->
                                                                        Shapes.listed(
                                                                                role,
                                                                                roles.shownTrust(
                                                                                        role)))
                                                                .toList())
                                                .isTruncated(page.marker().isPresent())
                                                .marker(page.marker())
                                                .build()));
    }
}
