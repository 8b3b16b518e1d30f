package patchbay.connect.api;

import java.util.Optional;
import patchbay.connect.Furniture;
import patchbay.connect.Queue;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateQueueOutboundCallerConfigRequest;

/** Says how calls out of a queue show themselves. */
final class UpdateQueueOutboundCallerConfig
        implements Handler<UpdateQueueOutboundCallerConfigRequest, Nothing> {
    private final Furnisher furnisher;

    UpdateQueueOutboundCallerConfig(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<Nothing> handle(UpdateQueueOutboundCallerConfigRequest request, Call call) {
        return furnisher.change(
                call,
                request.instanceId(),
                new Furnisher.Target<>(
                        Queue.class,
                        Furniture.Kind.QUEUE,
                        request.queueId(),
                        QueueShapes.used(
                                Optional.empty(), Optional.of(request.outboundCallerConfig()))),
                queue ->
                        Reply.done(
                                queue.calling(QueueShapes.caller(request.outboundCallerConfig()))),
                Nothing.NOTHING);
    }
}
