package patchbay.connect.api;

import patchbay.connect.Furniture;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.DeleteQueueRequest;

/** Removes a queue that no routing profile has. */
final class DeleteQueue implements Handler<DeleteQueueRequest, Nothing> {
    private final Furnisher furnisher;

    DeleteQueue(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<Nothing> handle(DeleteQueueRequest request, Call call) {
        return furnisher.remove(
                call,
                request.instanceId(),
                Furniture.Kind.QUEUE,
                request.queueId(),
                Nothing.NOTHING);
    }
}
