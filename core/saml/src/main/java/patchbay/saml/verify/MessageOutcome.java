package patchbay.saml.verify;

import java.util.List;
import patchbay.explain.Check;

/** Whether a browser brought a message that can be believed as far as its sender is known. */
public sealed interface MessageOutcome {
    /** Every check made, in order; never empty. */
    List<Check> checks();

    /**
     * It did.
     *
     * @param signed whether a key of the sender proved it
     * @param relayState what is handed back unmodified; empty where none came
     */
    record Read(ProtocolMessage message, boolean signed, String relayState, List<Check> checks)
            implements MessageOutcome {
        public Read {
            checks = List.copyOf(checks);
        }
    }

    record Refused(Check decisive, List<Check> checks) implements MessageOutcome {
        public Refused {
            checks = List.copyOf(checks);
        }
    }
}
