package patchbay.explain;

import java.time.Instant;
import java.util.Optional;

/**
 * Where sign-ins are written down while they happen, so that an administrator can read them
 * afterwards.
 *
 * <p>Services that walk a part of the path write here and never read a decision back: a journal
 * that forgets everything would alter no sign-in. What is written is durable when the call returns.
 */
public interface Journal {
    /** Begins a trace: the first byte of a sign-in has arrived. */
    TraceCode open(Instant at);

    /**
     * The trace of an earlier post of the same assertion that still waits for its person (who was
     * asked to choose a role).
     */
    Optional<TraceCode> waiting(String assertionId);

    /** Adds what one step found. A station that is reported again replaces its earlier report. */
    void write(TraceCode code, TraceUpdate update);
}
