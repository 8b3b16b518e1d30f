package patchbay.connect.api;

import patchbay.connect.ConnectFault;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateQueueNameRequest;

/** Changes a queue's name or description. */
final class UpdateQueueName implements Handler<UpdateQueueNameRequest, Nothing> {
    private final Furnisher furnisher;

    UpdateQueueName(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<Nothing> handle(UpdateQueueNameRequest request, Call call) {
        return furnisher.change(
                call,
                request.instanceId(),
                Furnisher.Target.queue(request.queueId()),
                queue ->
                        request.name().isEmpty() && request.description().isEmpty()
                                ? Reply.refused(
                                        ConnectFault.invalidRequest(
                                                "Name or Description is required"))
                                : Reply.done(
                                        queue.named(
                                                request.name().orElse(queue.name()),
                                                request.description().orElse(queue.description()))),
                Nothing.NOTHING);
    }
}
