package patchbay.connect.api;

import java.util.List;
import patchbay.connect.HoursOverrides;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ListHoursOfOperationOverridesRequest;
import patchbay.wire.connect.ListHoursOfOperationOverridesResponse;

/** Lists the exceptions to hours of operation. */
final class ListHoursOfOperationOverrides
        implements Handler<
                ListHoursOfOperationOverridesRequest, ListHoursOfOperationOverridesResponse> {
    private final Admission admission;
    private final HoursOverrides overrides;

    ListHoursOfOperationOverrides(Admission admission, HoursOverrides overrides) {
        this.admission = admission;
        this.overrides = overrides;
    }

    @Override
    public Reply<ListHoursOfOperationOverridesResponse> handle(
            ListHoursOfOperationOverridesRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("operating-hours/" + request.hoursOfOperationId()),
                instance ->
                        Answers.then(
                                overrides.all(instance, request.hoursOfOperationId()),
                                all ->
                                        Paging.of(
                                                all,
                                                request.nextToken(),
                                                request.maxResults(),
                                                page ->
                                                        ListHoursOfOperationOverridesResponse
                                                                .builder()
                                                                .hoursOfOperationOverrideList(
                                                                        page.items().stream()
                                                                                .map(it ->
                                                                                        OverrideShapes
                                                                                                .full(
                                                                                                        instance,
                                                                                                        it))
                                                                                .toList())
                                                                .nextToken(page.next())
                                                                .build())));
    }
}
