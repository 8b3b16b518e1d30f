package patchbay.identity.source;

import java.util.List;
import patchbay.explain.Check;

/** Whether a source was set up as asked for. */
public sealed interface SourceOutcome {
    /** Every check made, in order; never empty. */
    List<Check> checks();

    record Done(Source source, List<Check> checks) implements SourceOutcome {
        public Done {
            checks = List.copyOf(checks);
        }
    }

    record Refused(Check decisive, List<Check> checks) implements SourceOutcome {
        public Refused {
            checks = List.copyOf(checks);
        }
    }
}
