package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectStore;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ListHoursOfOperationsRequest;
import patchbay.wire.connect.ListHoursOfOperationsResponse;

/** Lists the hours of operation of an instance. */
final class ListHoursOfOperations
        implements Handler<ListHoursOfOperationsRequest, ListHoursOfOperationsResponse> {
    private final Admission admission;
    private final ConnectStore store;

    ListHoursOfOperations(Admission admission, ConnectStore store) {
        this.admission = admission;
        this.store = store;
    }

    @Override
    public Reply<ListHoursOfOperationsResponse> handle(
            ListHoursOfOperationsRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                instance ->
                        Paging.of(
                                store.hoursOfOperation(instance.id()),
                                request.nextToken(),
                                request.maxResults(),
                                page ->
                                        ListHoursOfOperationsResponse.builder()
                                                .hoursOfOperationSummaryList(
                                                        page.items().stream()
                                                                .map(it ->
                                                                        HoursShapes.summary(
                                                                                instance, it))
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}
