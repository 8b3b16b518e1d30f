package patchbay.connect;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** When a queue is open. */
public record HoursOfOperation(
        String id,
        InstanceId instance,
        String name,
        String description,
        String timeZone,
        List<Opening> openings,
        Map<String, String> tags,
        Instant changedAt)
        implements Furniture {
    public HoursOfOperation {
        openings = List.copyOf(openings);
        tags = Map.copyOf(tags);
    }

    /** One opening; from midnight to midnight is the whole day. */
    public record Opening(DayOfWeek day, LocalTime from, LocalTime to) {}

    @Override
    public Kind kind() {
        return Kind.HOURS_OF_OPERATION;
    }

    @Override
    public List<Reference> needs() {
        return List.of();
    }

    /** The same, called and open otherwise. */
    public HoursOfOperation with(
            String newName, String newDescription, String newZone, List<Opening> newOpenings) {
        return new HoursOfOperation(
                id, instance, newName, newDescription, newZone, newOpenings, tags, changedAt);
    }

    @Override
    public HoursOfOperation tagged(Map<String, String> changed) {
        return new HoursOfOperation(
                id, instance, name, description, timeZone, openings, changed, changedAt);
    }

    @Override
    public HoursOfOperation changedAt(Instant moment) {
        return new HoursOfOperation(
                id, instance, name, description, timeZone, openings, tags, moment);
    }
}
