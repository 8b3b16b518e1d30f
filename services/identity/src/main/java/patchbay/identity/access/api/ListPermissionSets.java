package patchbay.identity.access.api;

import patchbay.identity.access.Pages;
import patchbay.identity.access.PermissionSets;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.ListPermissionSetsRequest;
import patchbay.wire.sso.ListPermissionSetsResponse;

/** Lists the permission sets of the instance. */
final class ListPermissionSets
        implements Handler<ListPermissionSetsRequest, ListPermissionSetsResponse> {
    private final Guard guard;
    private final PermissionSets sets;

    ListPermissionSets(Guard guard, PermissionSets sets) {
        this.guard = guard;
        this.sets = sets;
    }

    @Override
    public Reply<ListPermissionSetsResponse> handle(ListPermissionSetsRequest request, Call call) {
        return guard.organization(
                call,
                request.instanceArn(),
                Guard.Touched.nothing(),
                instance ->
                        Pages.of(
                                        request.nextToken(),
                                        request.maxResults(),
                                        (after, limit) -> sets.list(instance, after, limit),
                                        patchbay.identity.access.PermissionSet::id)
                                .map(page ->
                                        ListPermissionSetsResponse.builder()
                                                .permissionSets(
                                                        page.items().stream()
                                                                .map(set ->
                                                                        set.arn(
                                                                                        Shapes
                                                                                                .partition(
                                                                                                        instance))
                                                                                .toString())
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}
