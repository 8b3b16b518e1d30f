package patchbay.organizations.api;

import patchbay.organizations.Organizations;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.organizations.DescribeOrganizationResponse;

/** Describes the organization of the caller's account, which may be any of its accounts. */
final class DescribeOrganization implements Handler<Nothing, DescribeOrganizationResponse> {
    private final Guard guard;
    private final Organizations organizations;

    DescribeOrganization(Guard guard, Organizations organizations) {
        this.guard = guard;
        this.organizations = organizations;
    }

    @Override
    public Reply<DescribeOrganizationResponse> handle(Nothing request, Call call) {
        return guard.member(
                call,
                Guard.Touched.nothing(),
                organization ->
                        Reply.done(
                                DescribeOrganizationResponse.builder()
                                        .organization(
                                                Shapes.organization(
                                                        organization,
                                                        organizations.management(organization)))
                                        .build()));
    }
}
