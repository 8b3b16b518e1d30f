package patchbay.connect.api;

import java.util.List;
import patchbay.connect.HoursOverrides;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.DeleteHoursOfOperationOverrideRequest;

/** Removes an exception to hours of operation. */
final class DeleteHoursOfOperationOverride
        implements Handler<DeleteHoursOfOperationOverrideRequest, Nothing> {
    private final Admission admission;
    private final HoursOverrides overrides;

    DeleteHoursOfOperationOverride(Admission admission, HoursOverrides overrides) {
        this.admission = admission;
        this.overrides = overrides;
    }

    @Override
    public Reply<Nothing> handle(DeleteHoursOfOperationOverrideRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("operating-hours/" + request.hoursOfOperationId()),
                instance ->
                        Answers.unless(
                                overrides.remove(
                                        instance,
                                        request.hoursOfOperationId(),
                                        request.hoursOfOperationOverrideId())));
    }
}
