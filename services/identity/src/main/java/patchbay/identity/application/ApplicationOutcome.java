package patchbay.identity.application;

import java.util.List;
import patchbay.explain.Check;

/** Whether an application was added or changed. */
public sealed interface ApplicationOutcome {
    /** Every check made, in order; never empty. */
    List<Check> checks();

    record Done(Application application, List<Check> checks) implements ApplicationOutcome {
        public Done {
            checks = List.copyOf(checks);
        }
    }

    record Refused(Check decisive, List<Check> checks) implements ApplicationOutcome {
        public Refused {
            checks = List.copyOf(checks);
        }
    }
}
