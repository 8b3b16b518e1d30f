package patchbay.connect;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

/** When a queue is open. */
public record HoursOfOperation(
        String id,
        InstanceId instance,
        String name,
        String description,
        String timeZone,
        List<Opening> openings,
        Instant changedAt) {
    public HoursOfOperation {
        openings = List.copyOf(openings);
    }

    /** One opening; from midnight to midnight is the whole day. */
    public record Opening(DayOfWeek day, LocalTime from, LocalTime to) {}
}
