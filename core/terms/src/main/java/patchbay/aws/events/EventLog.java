package patchbay.aws.events;

import java.util.List;

/**
 * Where events are written down.
 *
 * <p>An event of something that changed is durable when the call returns; one of something that was
 * only read follows within a second, and is lost with a process that dies before.
 */
@FunctionalInterface
public interface EventLog {
    /** Writes events that belong together, in one go. */
    void record(List<Event> events);

    default void record(Event event) {
        record(List.of(event));
    }
}
