package patchbay.organizations.api;

import patchbay.organizations.Units;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.UpdateOrganizationalUnitRequest;
import patchbay.wire.organizations.UpdateOrganizationalUnitResponse;

/** Renames a unit. */
final class UpdateOrganizationalUnit
        implements Handler<UpdateOrganizationalUnitRequest, UpdateOrganizationalUnitResponse> {
    private final Guard guard;
    private final Units units;

    UpdateOrganizationalUnit(Guard guard, Units units) {
        this.guard = guard;
        this.units = units;
    }

    @Override
    public Reply<UpdateOrganizationalUnitResponse> handle(
            UpdateOrganizationalUnitRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.of(request.organizationalUnitId()),
                organization ->
                        units.rename(organization, request.organizationalUnitId(), request.name())
                                .map(unit ->
                                        UpdateOrganizationalUnitResponse.builder()
                                                .organizationalUnit(
                                                        Shapes.unit(organization, units, unit))
                                                .build()));
    }
}
