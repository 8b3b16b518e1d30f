package patchbay.connect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An exception to hours of operation: a holiday, a longer Thursday.
 *
 * <p>Source: <i>Amazon Connect API Reference, HoursOfOperationOverride</i>.
 *
 * @param hours id of the hours that it is an exception to
 * @param till the last day
 * @param openings instead of the usual ones; closed where there are none
 */
public record HoursOverride(
        String id,
        InstanceId instance,
        String hours,
        String name,
        String description,
        LocalDate from,
        LocalDate till,
        Type type,
        List<HoursOfOperation.Opening> openings,
        Optional<Recurrence> recurrence,
        Instant changedAt) {
    public HoursOverride {
        openings = List.copyOf(openings);
    }

    /** What it does to the usual hours. */
    public enum Type {
        STANDARD,
        OPEN,
        CLOSED
    }

    /**
     * When it comes again.
     *
     * @param frequency {@code WEEKLY}, {@code MONTHLY} or {@code YEARLY}
     * @param interval every so many weeks, months or years
     */
    public record Recurrence(
            String frequency,
            int interval,
            List<Integer> months,
            List<Integer> daysOfMonth,
            List<Integer> weekdayOccurrences) {
        public Recurrence {
            months = List.copyOf(months);
            daysOfMonth = List.copyOf(daysOfMonth);
            weekdayOccurrences = List.copyOf(weekdayOccurrences);
        }
    }
}
