package patchbay.identity.access.api;

import patchbay.aws.AccountId;
import patchbay.identity.access.Assignments;
import patchbay.identity.access.Pages;
import patchbay.identity.access.PermissionSets;
import patchbay.identity.access.Provisioned;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.ListPermissionSetsProvisionedToAccountRequest;
import patchbay.wire.sso.ListPermissionSetsProvisionedToAccountResponse;

/** Lists the permission sets that have a role in an account. */
final class ListPermissionSetsProvisionedToAccount
        implements Handler<
                ListPermissionSetsProvisionedToAccountRequest,
                ListPermissionSetsProvisionedToAccountResponse> {
    private final Guard guard;
    private final PermissionSets sets;
    private final Assignments assignments;

    ListPermissionSetsProvisionedToAccount(
            Guard guard, PermissionSets sets, Assignments assignments) {
        this.guard = guard;
        this.sets = sets;
        this.assignments = assignments;
    }

    @Override
    public Reply<ListPermissionSetsProvisionedToAccountResponse> handle(
            ListPermissionSetsProvisionedToAccountRequest request, Call call) {
        return guard.organization(
                call,
                request.instanceArn(),
                Guard.Touched.nothing().account(request.accountId()),
                instance ->
                        Pages.of(
                                        request.nextToken(),
                                        request.maxResults(),
                                        assignments
                                                .provisionedIn(
                                                        instance,
                                                        new AccountId(request.accountId()))
                                                .stream()
                                                .filter(role ->
                                                        sets.get(instance, role.permissionSet())
                                                                        instanceof
                                                                        Reply.Done<
                                                                                patchbay.identity
                                                                                        .access
                                                                                        .PermissionSet>(
                                                                                var set)
                                                                && Operations.wanted(
                                                                        request
                                                                                .provisioningStatus(),
                                                                        role,
                                                                        set))
                                                .map(Provisioned::permissionSet)
                                                .toList(),
                                        id -> id)
                                .map(page ->
                                        ListPermissionSetsProvisionedToAccountResponse.builder()
                                                .permissionSets(
                                                        page.items().stream()
                                                                .map(id ->
                                                                        Shapes.setArn(instance, id))
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}
