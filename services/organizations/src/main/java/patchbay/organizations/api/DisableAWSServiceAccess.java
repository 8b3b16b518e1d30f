package patchbay.organizations.api;

import patchbay.organizations.Organizations;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.organizations.DisableAWSServiceAccessRequest;

/** Trusts a service no longer. */
final class DisableAWSServiceAccess implements Handler<DisableAWSServiceAccessRequest, Nothing> {
    private final Guard guard;
    private final Organizations organizations;

    DisableAWSServiceAccess(Guard guard, Organizations organizations) {
        this.guard = guard;
        this.organizations = organizations;
    }

    @Override
    public Reply<Nothing> handle(DisableAWSServiceAccessRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.nothing()
                        .with("organizations:ServicePrincipal", request.servicePrincipal()),
                organization ->
                        organizations
                                .distrust(organization, request.servicePrincipal())
                                .then(done -> Reply.done()));
    }
}
