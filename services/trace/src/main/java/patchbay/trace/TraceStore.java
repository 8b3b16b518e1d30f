package patchbay.trace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import patchbay.explain.TraceCode;

/** Keeps traces. Each call is one durable transaction. */
public interface TraceStore {
    /** Begins a trace; false where the code is taken. */
    boolean open(TraceCode code, Instant at);

    /**
     * Adds an entry to an open trace and brings the row that searches read up to date. Absent parts
     * of the row stay as they are.
     */
    void append(TraceCode code, TraceRow row, List<String> entries);

    /** Notes what the issuing half found about an assertion. */
    void noteIssued(String assertionId, Instant at, String entry);

    /** What was noted about the assertion. */
    Optional<String> issued(String assertionId);

    /** The newest trace of this assertion that has ended neither well nor badly. */
    Optional<TraceCode> undecided(String assertionId);

    Optional<StoredTrace> find(TraceCode code);

    /** So many traces that match, newest first. */
    List<StoredTrace> newest(TraceQuery query);

    /** Matching traces whose last entry has a higher number than {@code entry}, in that order. */
    List<StoredTrace> changedSince(long entry, TraceQuery query);

    /** The number of the newest entry; 0 where there is none. */
    long lastEntry();

    /** Forgets what began before that moment; answers how many traces that were. */
    int forgetBefore(Instant moment);
}
