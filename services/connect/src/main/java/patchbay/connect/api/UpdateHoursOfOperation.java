package patchbay.connect.api;

import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateHoursOfOperationRequest;

/** Changes what is given of hours of operation. */
final class UpdateHoursOfOperation implements Handler<UpdateHoursOfOperationRequest, Nothing> {
    private final Furnisher furnisher;

    UpdateHoursOfOperation(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<Nothing> handle(UpdateHoursOfOperationRequest request, Call call) {
        return furnisher.change(
                call,
                request.instanceId(),
                Furnisher.Target.hours(request.hoursOfOperationId()),
                hours ->
                        Reply.done(
                                hours.with(
                                        request.name().orElse(hours.name()),
                                        request.description().orElse(hours.description()),
                                        request.timeZone().orElse(hours.timeZone()),
                                        request.config().isEmpty()
                                                ? hours.openings()
                                                : HoursShapes.openings(request.config()))),
                Nothing.NOTHING);
    }
}
