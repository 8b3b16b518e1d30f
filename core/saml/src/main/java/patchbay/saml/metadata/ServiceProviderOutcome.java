package patchbay.saml.metadata;

import java.util.List;
import patchbay.explain.Check;

/** What a document says about a service provider, or why it says nothing usable. */
public sealed interface ServiceProviderOutcome {
    /** Every check made, in order; never empty. */
    List<Check> checks();

    record Accepted(ServiceProvider provider, List<Check> checks)
            implements ServiceProviderOutcome {
        public Accepted {
            checks = List.copyOf(checks);
        }
    }

    record Refused(Check decisive, List<Check> checks) implements ServiceProviderOutcome {
        public Refused {
            checks = List.copyOf(checks);
        }
    }
}
