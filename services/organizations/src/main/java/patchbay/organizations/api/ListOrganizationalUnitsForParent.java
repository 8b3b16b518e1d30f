package patchbay.organizations.api;

import patchbay.organizations.Units;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.ListOrganizationalUnitsForParentRequest;
import patchbay.wire.organizations.ListOrganizationalUnitsForParentResponse;

/** Lists the units directly below the root or a unit. */
final class ListOrganizationalUnitsForParent
        implements Handler<
                ListOrganizationalUnitsForParentRequest, ListOrganizationalUnitsForParentResponse> {
    private final Guard guard;
    private final Units units;

    ListOrganizationalUnitsForParent(Guard guard, Units units) {
        this.guard = guard;
        this.units = units;
    }

    @Override
    public Reply<ListOrganizationalUnitsForParentResponse> handle(
            ListOrganizationalUnitsForParentRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.of(request.parentId()),
                organization ->
                        units.list(
                                        organization,
                                        request.parentId(),
                                        Shapes.wanted(request.nextToken(), request.maxResults()))
                                .map(page ->
                                        ListOrganizationalUnitsForParentResponse.builder()
                                                .organizationalUnits(
                                                        page.items().stream()
                                                                .map(unit ->
                                                                        Shapes.unit(
                                                                                organization,
                                                                                units,
                                                                                unit))
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}
