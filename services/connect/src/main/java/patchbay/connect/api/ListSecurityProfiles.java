package patchbay.connect.api;

import java.util.List;
import patchbay.connect.SecurityProfiles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ListSecurityProfilesRequest;
import patchbay.wire.connect.ListSecurityProfilesResponse;

/** Lists the security profiles of an instance. */
final class ListSecurityProfiles
        implements Handler<ListSecurityProfilesRequest, ListSecurityProfilesResponse> {
    private final Admission admission;
    private final SecurityProfiles profiles;

    ListSecurityProfiles(Admission admission, SecurityProfiles profiles) {
        this.admission = admission;
        this.profiles = profiles;
    }

    @Override
    public Reply<ListSecurityProfilesResponse> handle(
            ListSecurityProfilesRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                instance ->
                        Paging.of(
                                profiles.all(instance),
                                request.nextToken(),
                                request.maxResults(),
                                page ->
                                        ListSecurityProfilesResponse.builder()
                                                .securityProfileSummaryList(
                                                        page.items().stream()
                                                                .map(it ->
                                                                        ProfileShapes.summary(
                                                                                instance, it))
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}
