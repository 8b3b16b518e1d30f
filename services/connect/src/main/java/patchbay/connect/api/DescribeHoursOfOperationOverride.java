package patchbay.connect.api;

import java.util.List;
import patchbay.connect.HoursOverrides;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.DescribeHoursOfOperationOverrideRequest;
import patchbay.wire.connect.DescribeHoursOfOperationOverrideResponse;

/** Tells all about an exception to hours of operation. */
final class DescribeHoursOfOperationOverride
        implements Handler<
                DescribeHoursOfOperationOverrideRequest, DescribeHoursOfOperationOverrideResponse> {
    private final Admission admission;
    private final HoursOverrides overrides;

    DescribeHoursOfOperationOverride(Admission admission, HoursOverrides overrides) {
        this.admission = admission;
        this.overrides = overrides;
    }

    @Override
    public Reply<DescribeHoursOfOperationOverrideResponse> handle(
            DescribeHoursOfOperationOverrideRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("operating-hours/" + request.hoursOfOperationId()),
                instance ->
                        overrides
                                .find(
                                        instance,
                                        request.hoursOfOperationId(),
                                        request.hoursOfOperationOverrideId())
                                .map(found ->
                                        Reply.done(
                                                DescribeHoursOfOperationOverrideResponse.builder()
                                                        .hoursOfOperationOverride(
                                                                OverrideShapes.full(
                                                                        instance, found))
                                                        .build()))
                                .orElseGet(() -> Reply.refused(HoursOverrides.missing())));
    }
}
