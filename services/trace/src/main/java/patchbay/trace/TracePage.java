package patchbay.trace;

import java.util.List;
import java.util.Optional;
import patchbay.explain.Trace;

/**
 * Some traces.
 *
 * @param next where the following page begins; empty on the last
 * @param cursor for {@link Traces#follow}: what changes after this page was read
 */
public record TracePage(List<Trace> traces, Optional<TraceQuery.Place> next, long cursor) {
    public TracePage {
        traces = List.copyOf(traces);
    }
}
