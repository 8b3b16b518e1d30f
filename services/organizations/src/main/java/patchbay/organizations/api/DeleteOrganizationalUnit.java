package patchbay.organizations.api;

import patchbay.organizations.Units;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.organizations.DeleteOrganizationalUnitRequest;

/** Deletes a unit, which must be empty. */
final class DeleteOrganizationalUnit implements Handler<DeleteOrganizationalUnitRequest, Nothing> {
    private final Guard guard;
    private final Units units;

    DeleteOrganizationalUnit(Guard guard, Units units) {
        this.guard = guard;
        this.units = units;
    }

    @Override
    public Reply<Nothing> handle(DeleteOrganizationalUnitRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.of(request.organizationalUnitId()),
                organization ->
                        units.delete(organization, request.organizationalUnitId())
                                .then(gone -> Reply.done()));
    }
}
