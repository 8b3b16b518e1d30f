package patchbay.identity.token.api;

import java.util.List;
import patchbay.identity.access.AccountAccess;
import patchbay.identity.access.Pages;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.portalsso.ListAccountRolesRequest;
import patchbay.wire.portalsso.ListAccountRolesResponse;
import patchbay.wire.portalsso.RoleInfo;

/** Lists the roles that the person may have in an account. */
final class ListAccountRoles implements Handler<ListAccountRolesRequest, ListAccountRolesResponse> {
    private final Bearers bearers;
    private final AccountAccess access;

    ListAccountRoles(Bearers bearers, AccountAccess access) {
        this.bearers = bearers;
        this.access = access;
    }

    @Override
    public Reply<ListAccountRolesResponse> handle(ListAccountRolesRequest request, Call call) {
        return bearers.of(
                request.accessToken(),
                bearer -> {
                    List<String> names =
                            access.of(bearer.person()).stream()
                                    .filter(it ->
                                            it.account().id().digits().equals(request.accountId()))
                                    .map(it -> it.set().name())
                                    .toList();
                    return Pages.of(request.nextToken(), request.maxResults(), names, name -> name)
                            .map(page ->
                                    ListAccountRolesResponse.builder()
                                            .roleList(
                                                    page.items().stream()
                                                            .map(name -> role(request, name))
                                                            .toList())
                                            .nextToken(page.next())
                                            .build());
                });
    }

    private static RoleInfo role(ListAccountRolesRequest request, String name) {
        return RoleInfo.builder().roleName(name).accountId(request.accountId()).build();
    }
}
