package patchbay.connect.api;

import java.util.List;
import patchbay.connect.AuthenticationProfiles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ListAuthenticationProfilesRequest;
import patchbay.wire.connect.ListAuthenticationProfilesResponse;

/** Lists the one authentication profile that an instance has. */
final class ListAuthenticationProfiles
        implements Handler<ListAuthenticationProfilesRequest, ListAuthenticationProfilesResponse> {
    private final Admission admission;
    private final AuthenticationProfiles profiles;

    ListAuthenticationProfiles(Admission admission, AuthenticationProfiles profiles) {
        this.admission = admission;
        this.profiles = profiles;
    }

    @Override
    public Reply<ListAuthenticationProfilesResponse> handle(
            ListAuthenticationProfilesRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                instance ->
                        Paging.of(
                                List.of(profiles.of(instance.id())),
                                request.nextToken(),
                                request.maxResults(),
                                page ->
                                        ListAuthenticationProfilesResponse.builder()
                                                .authenticationProfileSummaryList(
                                                        page.items().stream()
                                                                .map(it ->
                                                                        SignInProfileShapes.summary(
                                                                                instance, it))
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}
