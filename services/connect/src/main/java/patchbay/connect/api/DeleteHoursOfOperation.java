package patchbay.connect.api;

import patchbay.connect.Furniture;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.DeleteHoursOfOperationRequest;

/** Removes hours of operation that no queue has. */
final class DeleteHoursOfOperation implements Handler<DeleteHoursOfOperationRequest, Nothing> {
    private final Furnisher furnisher;

    DeleteHoursOfOperation(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<Nothing> handle(DeleteHoursOfOperationRequest request, Call call) {
        return furnisher.remove(
                call,
                request.instanceId(),
                Furniture.Kind.HOURS_OF_OPERATION,
                request.hoursOfOperationId(),
                Nothing.NOTHING);
    }
}
