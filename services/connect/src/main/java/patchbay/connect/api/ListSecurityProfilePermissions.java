package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectFault;
import patchbay.connect.SecurityProfiles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ListSecurityProfilePermissionsRequest;
import patchbay.wire.connect.ListSecurityProfilePermissionsResponse;

/** Lists what a security profile permits. */
final class ListSecurityProfilePermissions
        implements Handler<
                ListSecurityProfilePermissionsRequest, ListSecurityProfilePermissionsResponse> {
    private final Admission admission;
    private final SecurityProfiles profiles;

    ListSecurityProfilePermissions(Admission admission, SecurityProfiles profiles) {
        this.admission = admission;
        this.profiles = profiles;
    }

    @Override
    public Reply<ListSecurityProfilePermissionsResponse> handle(
            ListSecurityProfilePermissionsRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("security-profile/" + request.securityProfileId()),
                instance ->
                        profiles.find(instance, request.securityProfileId())
                                .map(profile ->
                                        Paging.of(
                                                List.copyOf(profile.permissions()),
                                                request.nextToken(),
                                                request.maxResults(),
                                                page ->
                                                        ListSecurityProfilePermissionsResponse
                                                                .builder()
                                                                .permissions(page.items())
                                                                .nextToken(page.next())
                                                                .build()))
                                .orElseGet(() ->
                                        Reply.refused(
                                                ConnectFault.notFound(
                                                        "Security profile is not" + " found"))));
    }
}
