package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectFault;
import patchbay.connect.ConnectStore;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ListRoutingProfileQueuesRequest;
import patchbay.wire.connect.ListRoutingProfileQueuesResponse;

/** Lists the queues that a routing profile serves. */
final class ListRoutingProfileQueues
        implements Handler<ListRoutingProfileQueuesRequest, ListRoutingProfileQueuesResponse> {
    private final Admission admission;
    private final ConnectStore store;

    ListRoutingProfileQueues(Admission admission, ConnectStore store) {
        this.admission = admission;
        this.store = store;
    }

    @Override
    public Reply<ListRoutingProfileQueuesResponse> handle(
            ListRoutingProfileQueuesRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("routing-profile/" + request.routingProfileId()),
                instance ->
                        RoutingShapes.find(store, instance, request.routingProfileId())
                                .map(profile ->
                                        Paging.of(
                                                RoutingShapes.queues(store, instance, profile),
                                                request.nextToken(),
                                                request.maxResults(),
                                                page ->
                                                        ListRoutingProfileQueuesResponse.builder()
                                                                .routingProfileQueueConfigSummaryList(
                                                                        page.items())
                                                                .nextToken(page.next())
                                                                .build()))
                                .orElseGet(() ->
                                        Reply.refused(
                                                ConnectFault.notFound(
                                                        "Routing profile is not" + " found"))));
    }
}
