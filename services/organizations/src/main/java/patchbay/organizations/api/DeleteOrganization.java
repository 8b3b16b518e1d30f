package patchbay.organizations.api;

import patchbay.organizations.Organizations;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;

/** Unmakes the organization, which must be empty but for its management account. */
final class DeleteOrganization implements Handler<Nothing, Nothing> {
    private final Guard guard;
    private final Organizations organizations;

    DeleteOrganization(Guard guard, Organizations organizations) {
        this.guard = guard;
        this.organizations = organizations;
    }

    @Override
    public Reply<Nothing> handle(Nothing request, Call call) {
        return guard.management(
                call,
                Guard.Touched.nothing(),
                organization -> organizations.delete(organization).then(gone -> Reply.done()));
    }
}
