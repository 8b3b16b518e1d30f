package patchbay.connect.api;

import java.util.List;
import patchbay.connect.HoursOverride;
import patchbay.connect.HoursOverrides;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateHoursOfOperationOverrideRequest;

/** Changes an exception to hours of operation. */
final class UpdateHoursOfOperationOverride
        implements Handler<UpdateHoursOfOperationOverrideRequest, Nothing> {
    private final Admission admission;
    private final HoursOverrides overrides;

    UpdateHoursOfOperationOverride(Admission admission, HoursOverrides overrides) {
        this.admission = admission;
        this.overrides = overrides;
    }

    @Override
    public Reply<Nothing> handle(UpdateHoursOfOperationOverrideRequest request, Call call) {
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
                                .map(before ->
                                        Answers.then(
                                                changed(before, request),
                                                after -> Answers.unless(overrides.change(after))))
                                .orElseGet(() -> Reply.refused(HoursOverrides.missing())));
    }

    private Reply<HoursOverride> changed(
            HoursOverride before, UpdateHoursOfOperationOverrideRequest request) {
        return Answers.then(
                OverrideShapes.date(request.effectiveFrom().orElse(before.from().toString())),
                from ->
                        Answers.then(
                                OverrideShapes.date(
                                        request.effectiveTill().orElse(before.till().toString())),
                                till ->
                                        Answers.translated(
                                                OverrideShapes.openings(request.config()),
                                                openings ->
                                                        new HoursOverride(
                                                                before.id(),
                                                                before.instance(),
                                                                before.hours(),
                                                                request.name()
                                                                        .orElse(before.name()),
                                                                request.description()
                                                                        .orElse(
                                                                                before
                                                                                        .description()),
                                                                from,
                                                                till,
                                                                request.overrideType().isPresent()
                                                                        ? OverrideShapes.type(
                                                                                request
                                                                                        .overrideType())
                                                                        : before.type(),
                                                                openings.isEmpty()
                                                                        ? before.openings()
                                                                        : openings,
                                                                request.recurrenceConfig()
                                                                        .map(
                                                                                OverrideShapes
                                                                                        ::recurrence)
                                                                        .or(before::recurrence),
                                                                overrides.furnishings().now()))));
    }
}
