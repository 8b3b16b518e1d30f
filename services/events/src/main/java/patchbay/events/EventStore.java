package patchbay.events;

import java.time.Instant;
import java.util.List;

/** Keeps events. Each method is one durable transaction. */
public interface EventStore {
    /** Adds events; one that is there already stays as it is. */
    void add(List<StoredEvent> events);

    /** Matching events, newest first. Its cost grows with the page, not with the log. */
    List<StoredEvent> find(EventQuery query);

    /**
     * Forgets events that are older, at most so many.
     *
     * @return how many they were
     */
    int forgetBefore(Instant moment, int most);
}
