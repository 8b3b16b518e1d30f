package patchbay.connect.api;

import patchbay.connect.Furniture;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateQueueHoursOfOperationRequest;

/** Gives a queue other hours of operation. */
final class UpdateQueueHoursOfOperation
        implements Handler<UpdateQueueHoursOfOperationRequest, Nothing> {
    private final Furnisher furnisher;

    UpdateQueueHoursOfOperation(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<Nothing> handle(UpdateQueueHoursOfOperationRequest request, Call call) {
        return furnisher.change(
                call,
                request.instanceId(),
                Furnisher.Target.queue(
                        request.queueId(),
                        new Furniture.Reference(
                                Furniture.Kind.HOURS_OF_OPERATION, request.hoursOfOperationId())),
                queue -> Reply.done(queue.openAt(request.hoursOfOperationId())),
                Nothing.NOTHING);
    }
}
