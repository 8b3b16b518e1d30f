package patchbay.connect.api;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import patchbay.connect.ConnectFault;
import patchbay.connect.HoursOfOperation.Opening;
import patchbay.connect.HoursOverride;
import patchbay.connect.Instance;
import patchbay.wire.Reply;
import patchbay.wire.connect.HoursOfOperationOverride;
import patchbay.wire.connect.HoursOfOperationOverrideConfig;
import patchbay.wire.connect.OverrideTimeSlice;
import patchbay.wire.connect.RecurrenceConfig;
import patchbay.wire.connect.RecurrencePattern;

/** Exceptions to hours of operation as the wire carries them, and back. */
final class OverrideShapes {
    private OverrideShapes() {}

    static HoursOfOperationOverride full(Instance instance, HoursOverride override) {
        return HoursOfOperationOverride.builder()
                .hoursOfOperationOverrideId(override.id())
                .hoursOfOperationId(override.hours())
                .hoursOfOperationArn(instance.arn("operating-hours/" + override.hours()).toString())
                .name(override.name())
                .description(Optional.of(override.description()).filter(text -> !text.isEmpty()))
                .config(override.openings().stream().map(OverrideShapes::opening).toList())
                .effectiveFrom(override.from().toString())
                .effectiveTill(override.till().toString())
                .overrideType(override.type().name())
                .recurrenceConfig(override.recurrence().map(OverrideShapes::recurrence))
                .build();
    }

    private static HoursOfOperationOverrideConfig opening(Opening opening) {
        return HoursOfOperationOverrideConfig.builder()
                .day(opening.day().name())
                .startTime(time(opening.from()))
                .endTime(time(opening.to()))
                .build();
    }

    private static OverrideTimeSlice time(LocalTime time) {
        return OverrideTimeSlice.builder().hours(time.getHour()).minutes(time.getMinute()).build();
    }

    /** The openings; or that one of them is not whole. */
    static Reply<List<Opening>> openings(List<HoursOfOperationOverrideConfig> config) {
        return config.stream()
                        .allMatch(it ->
                                it.day().isPresent()
                                        && it.startTime().isPresent()
                                        && it.endTime().isPresent())
                ? Reply.done(
                        config.stream()
                                .map(it ->
                                        new Opening(
                                                DayOfWeek.valueOf(it.day().orElseThrow()),
                                                time(it.startTime().orElseThrow()),
                                                time(it.endTime().orElseThrow())))
                                .toList())
                : Reply.refused(
                        ConnectFault.invalidParameter(
                                "Config must have Day, StartTime and EndTime"));
    }

    private static LocalTime time(OverrideTimeSlice slice) {
        return LocalTime.of(slice.hours(), slice.minutes());
    }

    /** The day; or that the calendar has none of this name. */
    static Reply<LocalDate> date(String text) {
        try {
            return Reply.done(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Reply.refused(ConnectFault.invalidParameter("Date is not valid: " + text));
        }
    }

    static HoursOverride.Recurrence recurrence(RecurrenceConfig config) {
        RecurrencePattern pattern = config.recurrencePattern();
        return new HoursOverride.Recurrence(
                pattern.frequency(),
                pattern.interval(),
                pattern.byMonth(),
                pattern.byMonthDay(),
                pattern.byWeekdayOccurrence());
    }

    private static RecurrenceConfig recurrence(HoursOverride.Recurrence recurrence) {
        return RecurrenceConfig.builder()
                .recurrencePattern(
                        RecurrencePattern.builder()
                                .frequency(recurrence.frequency())
                                .interval(recurrence.interval())
                                .byMonth(recurrence.months())
                                .byMonthDay(recurrence.daysOfMonth())
                                .byWeekdayOccurrence(recurrence.weekdayOccurrences())
                                .build())
                .build();
    }

    static HoursOverride.Type type(Optional<String> name) {
        return name.map(HoursOverride.Type::valueOf).orElse(HoursOverride.Type.STANDARD);
    }
}
