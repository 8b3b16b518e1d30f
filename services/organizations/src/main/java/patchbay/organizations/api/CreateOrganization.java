package patchbay.organizations.api;

import patchbay.organizations.Organization;
import patchbay.organizations.Organizations;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.CreateOrganizationRequest;
import patchbay.wire.organizations.CreateOrganizationResponse;

/** Makes an organization whose management account is the caller's. */
final class CreateOrganization
        implements Handler<CreateOrganizationRequest, CreateOrganizationResponse> {
    private final Guard guard;
    private final Organizations organizations;

    CreateOrganization(Guard guard, Organizations organizations) {
        this.guard = guard;
        this.organizations = organizations;
    }

    @Override
    public Reply<CreateOrganizationResponse> handle(CreateOrganizationRequest request, Call call) {
        return guard.anyAccount(
                call,
                Guard.Touched.nothing(),
                account ->
                        organizations
                                .create(
                                        Guard.partition(call),
                                        account,
                                        Organization.FeatureSet.valueOf(
                                                request.featureSet().orElse("ALL")))
                                .map(made ->
                                        CreateOrganizationResponse.builder()
                                                .organization(
                                                        Shapes.organization(
                                                                made,
                                                                organizations.management(made)))
                                                .build()));
    }
}
