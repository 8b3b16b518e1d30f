package patchbay.organizations.api;

import patchbay.organizations.Organizations;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.organizations.EnableAWSServiceAccessRequest;

/** Trusts a service to work in the accounts of the organization. */
final class EnableAWSServiceAccess implements Handler<EnableAWSServiceAccessRequest, Nothing> {
    private final Guard guard;
    private final Organizations organizations;

    EnableAWSServiceAccess(Guard guard, Organizations organizations) {
        this.guard = guard;
        this.organizations = organizations;
    }

    @Override
    public Reply<Nothing> handle(EnableAWSServiceAccessRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.nothing()
                        .with("organizations:ServicePrincipal", request.servicePrincipal()),
                organization ->
                        organizations
                                .trust(organization, request.servicePrincipal())
                                .then(done -> Reply.done()));
    }
}
