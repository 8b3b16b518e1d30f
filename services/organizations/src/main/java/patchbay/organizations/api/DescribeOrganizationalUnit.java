package patchbay.organizations.api;

import patchbay.organizations.Units;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.DescribeOrganizationalUnitRequest;
import patchbay.wire.organizations.DescribeOrganizationalUnitResponse;

/** Describes a unit. */
final class DescribeOrganizationalUnit
        implements Handler<DescribeOrganizationalUnitRequest, DescribeOrganizationalUnitResponse> {
    private final Guard guard;
    private final Units units;

    DescribeOrganizationalUnit(Guard guard, Units units) {
        this.guard = guard;
        this.units = units;
    }

    @Override
    public Reply<DescribeOrganizationalUnitResponse> handle(
            DescribeOrganizationalUnitRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.of(request.organizationalUnitId()),
                organization ->
                        units.get(organization, request.organizationalUnitId())
                                .map(unit ->
                                        DescribeOrganizationalUnitResponse.builder()
                                                .organizationalUnit(
                                                        Shapes.unit(organization, units, unit))
                                                .build()));
    }
}
