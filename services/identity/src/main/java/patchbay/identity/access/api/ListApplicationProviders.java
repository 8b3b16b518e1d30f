package patchbay.identity.access.api;

import java.util.List;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.ListApplicationProvidersRequest;
import patchbay.wire.sso.ListApplicationProvidersResponse;

/** Lists the kinds of applications. */
final class ListApplicationProviders
        implements Handler<ListApplicationProvidersRequest, ListApplicationProvidersResponse> {
    private final Guard guard;

    ListApplicationProviders(Guard guard) {
        this.guard = guard;
    }

    @Override
    public Reply<ListApplicationProvidersResponse> handle(
            ListApplicationProvidersRequest request, Call call) {
        return guard.any(
                call,
                Guard.Touched.nothing(),
                _ ->
                        Reply.done(
                                ListApplicationProvidersResponse.builder()
                                        .applicationProviders(
                                                List.of(
                                                        ApplicationShapes.provider(
                                                                ApplicationDesk.OAUTH),
                                                        ApplicationShapes.provider(
                                                                ApplicationDesk.SAML)))
                                        .build()));
    }
}
