package patchbay.identity.access.api;

import patchbay.identity.access.Pages;
import patchbay.identity.access.PermissionSets;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.AttachedManagedPolicy;
import patchbay.wire.sso.ListManagedPoliciesInPermissionSetRequest;
import patchbay.wire.sso.ListManagedPoliciesInPermissionSetResponse;

/** Lists the attached policies that the cloud provides. */
final class ListManagedPoliciesInPermissionSet
        implements Handler<
                ListManagedPoliciesInPermissionSetRequest,
                ListManagedPoliciesInPermissionSetResponse> {
    private final Guard guard;
    private final PermissionSets sets;

    ListManagedPoliciesInPermissionSet(Guard guard, PermissionSets sets) {
        this.guard = guard;
        this.sets = sets;
    }

    @Override
    public Reply<ListManagedPoliciesInPermissionSetResponse> handle(
            ListManagedPoliciesInPermissionSetRequest request, Call call) {
        return guard.set(
                call,
                request.instanceArn(),
                request.permissionSetArn(),
                in ->
                        sets.get(in.instance(), in.id())
                                .then(set ->
                                        Pages.of(
                                                request.nextToken(),
                                                request.maxResults(),
                                                set.permits().managed(),
                                                arn -> arn))
                                .map(page ->
                                        ListManagedPoliciesInPermissionSetResponse.builder()
                                                .attachedManagedPolicies(
                                                        page.items().stream()
                                                                .map(arn ->
                                                                        AttachedManagedPolicy
                                                                                .builder()
                                                                                .name(
                                                                                        arn
                                                                                                .substring(
                                                                                                        arn
                                                                                                                        .lastIndexOf(
                                                                                                                                '/')
                                                                                                                + 1))
                                                                                .arn(arn)
                                                                                .build())
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}
