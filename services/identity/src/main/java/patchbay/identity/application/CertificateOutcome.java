package patchbay.identity.application;

import java.util.List;
import patchbay.explain.Check;

/** Whether a certificate was made, activated or removed. */
public sealed interface CertificateOutcome {
    /** Every check made, in order; never empty. */
    List<Check> checks();

    record Done(ApplicationKey key, List<Check> checks) implements CertificateOutcome {
        public Done {
            checks = List.copyOf(checks);
        }
    }

    record Refused(Check decisive, List<Check> checks) implements CertificateOutcome {
        public Refused {
            checks = List.copyOf(checks);
        }
    }
}
