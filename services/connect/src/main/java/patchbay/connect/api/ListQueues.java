package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectStore;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ListQueuesRequest;
import patchbay.wire.connect.ListQueuesResponse;

/** Lists the queues of an instance: its own, and one for each agent. */
final class ListQueues implements Handler<ListQueuesRequest, ListQueuesResponse> {
    private final Admission admission;
    private final ConnectStore store;

    ListQueues(Admission admission, ConnectStore store) {
        this.admission = admission;
        this.store = store;
    }

    @Override
    public Reply<ListQueuesResponse> handle(ListQueuesRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                instance ->
                        new QueuePages(store, instance, request.queueTypes())
                                .of(
                                        request.nextToken(),
                                        request.maxResults(),
                                        page ->
                                                ListQueuesResponse.builder()
                                                        .queueSummaryList(page.items())
                                                        .nextToken(page.next())
                                                        .build()));
    }
}
