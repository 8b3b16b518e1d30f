package patchbay.connect.api;

import java.util.List;
import patchbay.connect.HoursOverride;
import patchbay.connect.HoursOverrides;
import patchbay.connect.Instance;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.CreateHoursOfOperationOverrideRequest;
import patchbay.wire.connect.CreateHoursOfOperationOverrideResponse;

/** Makes an exception to hours of operation. */
final class CreateHoursOfOperationOverride
        implements Handler<
                CreateHoursOfOperationOverrideRequest, CreateHoursOfOperationOverrideResponse> {
    private final Admission admission;
    private final HoursOverrides overrides;

    CreateHoursOfOperationOverride(Admission admission, HoursOverrides overrides) {
        this.admission = admission;
        this.overrides = overrides;
    }

    @Override
    public Reply<CreateHoursOfOperationOverrideResponse> handle(
            CreateHoursOfOperationOverrideRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("operating-hours/" + request.hoursOfOperationId()),
                instance ->
                        Answers.translated(
                                Answers.then(wanted(instance, request), overrides::add),
                                made ->
                                        CreateHoursOfOperationOverrideResponse.builder()
                                                .hoursOfOperationOverrideId(made.id())
                                                .build()));
    }

    private Reply<HoursOverride> wanted(
            Instance instance, CreateHoursOfOperationOverrideRequest request) {
        return Answers.then(
                OverrideShapes.date(request.effectiveFrom()),
                from ->
                        Answers.then(
                                OverrideShapes.date(request.effectiveTill()),
                                till ->
                                        Answers.translated(
                                                OverrideShapes.openings(request.config()),
                                                openings ->
                                                        new HoursOverride(
                                                                overrides.furnishings().newId(),
                                                                instance.id(),
                                                                request.hoursOfOperationId(),
                                                                request.name(),
                                                                request.description().orElse(""),
                                                                from,
                                                                till,
                                                                OverrideShapes.type(
                                                                        request.overrideType()),
                                                                openings,
                                                                request.recurrenceConfig()
                                                                        .map(
                                                                                OverrideShapes
                                                                                        ::recurrence),
                                                                overrides.furnishings().now()))));
    }
}
