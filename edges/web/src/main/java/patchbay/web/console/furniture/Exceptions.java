package patchbay.web.console.furniture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import patchbay.web.console.contact.InstanceVisit;
import patchbay.web.page.Messages;
import patchbay.wire.Reply;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.HoursOfOperationOverride;
import patchbay.wire.connect.HoursOfOperationOverrideConfig;
import patchbay.wire.connect.ListHoursOfOperationOverridesRequest;
import patchbay.wire.connect.OverrideTimeSlice;

/** The days on which hours of operation are other than in their week, as a table. */
final class Exceptions {
    private static final Messages M = Messages.HERE;

    private Exceptions() {}

    static Part.Table of(InstanceVisit at, String hours) {
        return new Part.Table(
                "exceptions",
                M.text("console.hours.exceptions"),
                List.of(
                        M.text("console.thing.name"),
                        M.text("console.hours.from"),
                        M.text("console.hours.till"),
                        M.text("console.hours.open")),
                Find.orNone(all(at, hours)).stream().map(Exceptions::line).toList(),
                M.text("console.hours.exceptions.none"));
    }

    private static Reply<List<HoursOfOperationOverride>> all(InstanceVisit at, String hours) {
        return Find.all(token ->
                at.call(
                                ConnectOperations.listHoursOfOperationOverrides(),
                                ListHoursOfOperationOverridesRequest.builder()
                                        .instanceId(at.id())
                                        .hoursOfOperationId(hours)
                                        .maxResults(Find.PAGE)
                                        .nextToken(token)
                                        .build())
                        .map(found ->
                                new Find.Page<>(
                                        found.hoursOfOperationOverrideList(), found.nextToken())));
    }

    private static Part.Line line(HoursOfOperationOverride it) {
        String openings =
                it.config().stream().map(Exceptions::opening).collect(Collectors.joining(", "));
        return Part.Line.of(
                it.name().orElse(""),
                it.effectiveFrom().orElse(""),
                it.effectiveTill().orElse(""),
                openings.isEmpty() ? M.text("console.hours.closed") : openings);
    }

    private static String opening(HoursOfOperationOverrideConfig it) {
        return it.day().map(Week::name).map(day -> day + " ").orElse("")
                + it.startTime().map(Exceptions::clock).orElse("")
                + "–"
                + it.endTime().map(Exceptions::clock).orElse("");
    }

    private static String clock(OverrideTimeSlice time) {
        return String.format(Locale.ROOT, "%02d:%02d", time.hours(), time.minutes());
    }
}
