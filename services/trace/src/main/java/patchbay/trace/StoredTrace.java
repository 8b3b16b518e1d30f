package patchbay.trace;

import java.time.Instant;
import java.util.List;
import patchbay.explain.TraceCode;

/**
 * A trace as the store holds it.
 *
 * @param lastEntry number of its newest entry, by which changes are followed
 * @param entries in the order of writing
 */
public record StoredTrace(TraceCode code, Instant startedAt, long lastEntry, List<String> entries) {
    public StoredTrace {
        entries = List.copyOf(entries);
    }
}
