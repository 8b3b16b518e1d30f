package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectFault;
import patchbay.connect.Furnishings;
import patchbay.connect.RoutingProfile;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ListRoutingProfileQueuesRequest;
import patchbay.wire.connect.ListRoutingProfileQueuesResponse;

/** Lists the queues that a routing profile serves. */
final class ListRoutingProfileQueues
        implements Handler<ListRoutingProfileQueuesRequest, ListRoutingProfileQueuesResponse> {
    private final Admission admission;
    private final Furnishings furnishings;

    ListRoutingProfileQueues(Admission admission, Furnishings furnishings) {
        this.admission = admission;
        this.furnishings = furnishings;
    }

    @Override
    public Reply<ListRoutingProfileQueuesResponse> handle(
            ListRoutingProfileQueuesRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("routing-profile/" + request.routingProfileId()),
                instance ->
                        furnishings
                                .find(RoutingProfile.class, instance, request.routingProfileId())
                                .map(profile ->
                                        Paging.of(
                                                RoutingShapes.queues(
                                                        furnishings, instance, profile),
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
