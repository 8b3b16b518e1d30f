package patchbay.organizations.api;

import patchbay.organizations.Organizations;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.EnabledServicePrincipal;
import patchbay.wire.organizations.ListAWSServiceAccessForOrganizationRequest;
import patchbay.wire.organizations.ListAWSServiceAccessForOrganizationResponse;

/** Lists the services that the organization trusts. */
final class ListAWSServiceAccessForOrganization
        implements Handler<
                ListAWSServiceAccessForOrganizationRequest,
                ListAWSServiceAccessForOrganizationResponse> {
    private final Guard guard;
    private final Organizations organizations;

    ListAWSServiceAccessForOrganization(Guard guard, Organizations organizations) {
        this.guard = guard;
        this.organizations = organizations;
    }

    @Override
    public Reply<ListAWSServiceAccessForOrganizationResponse> handle(
            ListAWSServiceAccessForOrganizationRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.nothing(),
                organization ->
                        organizations
                                .services(
                                        organization,
                                        Shapes.wanted(request.nextToken(), request.maxResults()))
                                .map(page ->
                                        ListAWSServiceAccessForOrganizationResponse.builder()
                                                .enabledServicePrincipals(
                                                        page.items().stream()
                                                                .map(service ->
                                                                        EnabledServicePrincipal
                                                                                .builder()
                                                                                .servicePrincipal(
                                                                                        service
                                                                                                .principal())
                                                                                .dateEnabled(
                                                                                        service
                                                                                                .since())
                                                                                .build())
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}
