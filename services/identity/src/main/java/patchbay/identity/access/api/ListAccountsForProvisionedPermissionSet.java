package patchbay.identity.access.api;

import patchbay.identity.access.Assignments;
import patchbay.identity.access.Pages;
import patchbay.identity.access.PermissionSets;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.ListAccountsForProvisionedPermissionSetRequest;
import patchbay.wire.sso.ListAccountsForProvisionedPermissionSetResponse;

/** Lists the accounts in which a permission set has a role. */
final class ListAccountsForProvisionedPermissionSet
        implements Handler<
                ListAccountsForProvisionedPermissionSetRequest,
                ListAccountsForProvisionedPermissionSetResponse> {
    private final Guard guard;
    private final PermissionSets sets;
    private final Assignments assignments;

    ListAccountsForProvisionedPermissionSet(
            Guard guard, PermissionSets sets, Assignments assignments) {
        this.guard = guard;
        this.sets = sets;
        this.assignments = assignments;
    }

    @Override
    public Reply<ListAccountsForProvisionedPermissionSetResponse> handle(
            ListAccountsForProvisionedPermissionSetRequest request, Call call) {
        return guard.set(
                call,
                request.instanceArn(),
                request.permissionSetArn(),
                in ->
                        sets.get(in.instance(), in.id())
                                .then(set ->
                                        assignments
                                                .provisioned(in.instance(), in.id())
                                                .then(roles ->
                                                        Pages.of(
                                                                request.nextToken(),
                                                                request.maxResults(),
                                                                roles.stream()
                                                                        .filter(role ->
                                                                                Operations.wanted(
                                                                                        request
                                                                                                .provisioningStatus(),
                                                                                        role,
                                                                                        set))
                                                                        .map(role ->
                                                                                role.account()
                                                                                        .digits())
                                                                        .toList(),
                                                                account -> account)))
                                .map(page ->
                                        ListAccountsForProvisionedPermissionSetResponse.builder()
                                                .accountIds(page.items())
                                                .nextToken(page.next())
                                                .build()));
    }
}
