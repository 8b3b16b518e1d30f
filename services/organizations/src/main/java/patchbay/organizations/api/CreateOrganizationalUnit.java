package patchbay.organizations.api;

import patchbay.organizations.Units;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.CreateOrganizationalUnitRequest;
import patchbay.wire.organizations.CreateOrganizationalUnitResponse;

/** Makes a unit below the root or another unit. */
final class CreateOrganizationalUnit
        implements Handler<CreateOrganizationalUnitRequest, CreateOrganizationalUnitResponse> {
    private final Guard guard;
    private final Units units;

    CreateOrganizationalUnit(Guard guard, Units units) {
        this.guard = guard;
        this.units = units;
    }

    @Override
    public Reply<CreateOrganizationalUnitResponse> handle(
            CreateOrganizationalUnitRequest request, Call call) {
        return Shapes.tags(request.tags())
                .then(tags ->
                        guard.management(
                                call,
                                Guard.Touched.of(request.parentId()).tagging(tags),
                                organization ->
                                        units.create(
                                                        organization,
                                                        request.parentId(),
                                                        request.name(),
                                                        tags)
                                                .map(unit ->
                                                        CreateOrganizationalUnitResponse.builder()
                                                                .organizationalUnit(
                                                                        Shapes.unit(
                                                                                organization,
                                                                                units,
                                                                                unit))
                                                                .build())));
    }
}
