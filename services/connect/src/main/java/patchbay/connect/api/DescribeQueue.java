package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectStore;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.DescribeQueueRequest;
import patchbay.wire.connect.DescribeQueueResponse;

/** Tells all about a queue. */
final class DescribeQueue implements Handler<DescribeQueueRequest, DescribeQueueResponse> {
    private final Admission admission;
    private final ConnectStore store;

    DescribeQueue(Admission admission, ConnectStore store) {
        this.admission = admission;
        this.store = store;
    }

    @Override
    public Reply<DescribeQueueResponse> handle(DescribeQueueRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("queue/" + request.queueId()),
                instance ->
                        Answers.found(
                                store.queues(instance.id()).stream()
                                        .filter(queue -> queue.id().equals(request.queueId()))
                                        .findFirst(),
                                "Queue",
                                queue ->
                                        DescribeQueueResponse.builder()
                                                .queue(QueueShapes.full(instance, queue))
                                                .build()));
    }
}
