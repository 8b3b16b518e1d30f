package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectStore;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ListRoutingProfilesRequest;
import patchbay.wire.connect.ListRoutingProfilesResponse;

/** Lists the routing profiles of an instance. */
final class ListRoutingProfiles
        implements Handler<ListRoutingProfilesRequest, ListRoutingProfilesResponse> {
    private final Admission admission;
    private final ConnectStore store;

    ListRoutingProfiles(Admission admission, ConnectStore store) {
        this.admission = admission;
        this.store = store;
    }

    @Override
    public Reply<ListRoutingProfilesResponse> handle(
            ListRoutingProfilesRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                instance ->
                        Paging.of(
                                store.routingProfiles(instance.id()),
                                request.nextToken(),
                                request.maxResults(),
                                page ->
                                        ListRoutingProfilesResponse.builder()
                                                .routingProfileSummaryList(
                                                        page.items().stream()
                                                                .map(it ->
                                                                        RoutingShapes.summary(
                                                                                instance, it))
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}
