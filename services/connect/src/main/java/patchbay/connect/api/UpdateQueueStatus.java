package patchbay.connect.api;

import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateQueueStatusRequest;

/** Opens or closes a queue for contacts. */
final class UpdateQueueStatus implements Handler<UpdateQueueStatusRequest, Nothing> {
    private final Furnisher furnisher;

    UpdateQueueStatus(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<Nothing> handle(UpdateQueueStatusRequest request, Call call) {
        return furnisher.change(
                call,
                request.instanceId(),
                Furnisher.Target.queue(request.queueId()),
                queue -> Reply.done(queue.enabled(request.status().equals("ENABLED"))),
                Nothing.NOTHING);
    }
}
