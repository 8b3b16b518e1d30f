package patchbay.identity.access.api;

import patchbay.identity.oauth.Option;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.GrantItem;
import patchbay.wire.sso.ListApplicationGrantsRequest;
import patchbay.wire.sso.ListApplicationGrantsResponse;

/** Lists the ways in which an application may come by tokens. */
final class ListApplicationGrants
        implements Handler<ListApplicationGrantsRequest, ListApplicationGrantsResponse> {
    private final OptionDesk desk;

    ListApplicationGrants(OptionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Reply<ListApplicationGrantsResponse> handle(
            ListApplicationGrantsRequest request, Call call) {
        return desk.list(
                call,
                request.applicationArn(),
                Option.Kind.GRANT,
                all ->
                        Reply.done(
                                ListApplicationGrantsResponse.builder()
                                        .grants(
                                                all.stream()
                                                        .map(it ->
                                                                GrantItem.builder()
                                                                        .grantType(it.name())
                                                                        .grant(
                                                                                OptionShapes.grant(
                                                                                        it))
                                                                        .build())
                                                        .toList())
                                        .build()));
    }
}
