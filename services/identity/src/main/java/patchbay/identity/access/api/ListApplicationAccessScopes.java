package patchbay.identity.access.api;

import java.util.Optional;
import patchbay.identity.access.Pages;
import patchbay.identity.oauth.Option;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.ListApplicationAccessScopesRequest;
import patchbay.wire.sso.ListApplicationAccessScopesResponse;

/** Lists the scopes that an application may ask for. */
final class ListApplicationAccessScopes
        implements Handler<
                ListApplicationAccessScopesRequest, ListApplicationAccessScopesResponse> {
    /** More do not go onto a page. */
    private static final int MOST = 10;

    private final OptionDesk desk;

    ListApplicationAccessScopes(OptionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Reply<ListApplicationAccessScopesResponse> handle(
            ListApplicationAccessScopesRequest request, Call call) {
        return desk.list(
                call,
                request.applicationArn(),
                Option.Kind.SCOPE,
                all ->
                        Pages.of(
                                        request.nextToken(),
                                        Optional.of(request.maxResults().orElse(MOST)),
                                        all,
                                        Option::name)
                                .map(page ->
                                        ListApplicationAccessScopesResponse.builder()
                                                .scopes(
                                                        page.items().stream()
                                                                .map(OptionShapes::scope)
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}
