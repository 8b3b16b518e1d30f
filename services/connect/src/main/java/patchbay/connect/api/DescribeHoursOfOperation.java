package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectStore;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.DescribeHoursOfOperationRequest;
import patchbay.wire.connect.DescribeHoursOfOperationResponse;

/** Tells all about hours of operation. */
final class DescribeHoursOfOperation
        implements Handler<DescribeHoursOfOperationRequest, DescribeHoursOfOperationResponse> {
    private final Admission admission;
    private final ConnectStore store;

    DescribeHoursOfOperation(Admission admission, ConnectStore store) {
        this.admission = admission;
        this.store = store;
    }

    @Override
    public Reply<DescribeHoursOfOperationResponse> handle(
            DescribeHoursOfOperationRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("operating-hours/" + request.hoursOfOperationId()),
                instance ->
                        Answers.found(
                                store.hoursOfOperation(instance.id()).stream()
                                        .filter(hours ->
                                                hours.id().equals(request.hoursOfOperationId()))
                                        .findFirst(),
                                "Hours of operation",
                                hours ->
                                        DescribeHoursOfOperationResponse.builder()
                                                .hoursOfOperation(HoursShapes.full(instance, hours))
                                                .build()));
    }
}
