package patchbay.identity.saml;

import java.util.List;
import patchbay.explain.Check;

/** Whether a service provider's request is in order. */
public sealed interface RequestOutcome {
    /** Every check made, in order; never empty. */
    List<Check> checks();

    record Accepted(PendingRequest request, List<Check> checks) implements RequestOutcome {
        public Accepted {
            checks = List.copyOf(checks);
        }
    }

    /** It is not, and the person is told so here: nobody knows where a forged one would lead. */
    record Refused(Check decisive, List<Check> checks) implements RequestOutcome {
        public static final String SENTENCE =
                "The application sent a sign-in request that cannot be accepted. Go back to the"
                        + " application and try again.";

        public Refused {
            checks = List.copyOf(checks);
        }
    }
}
