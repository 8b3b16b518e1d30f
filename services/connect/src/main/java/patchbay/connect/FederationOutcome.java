package patchbay.connect;

import java.util.List;
import patchbay.explain.Check;
import patchbay.wire.Fault;

/** Whether a caller becomes a user of an instance. */
public sealed interface FederationOutcome {
    /** Every check made, in order; never empty. */
    List<Check> checks();

    /** The caller is this user. */
    record Granted(Instance instance, ConnectUser user, List<Check> checks)
            implements FederationOutcome {
        public Granted {
            checks = List.copyOf(checks);
        }
    }

    /** What kind of refusal it is: each has its own page. */
    enum Refused {
        /** Credentials that cannot be used for federation at all. */
        CALLER,
        /** There is no such instance. */
        NOT_FOUND,
        /** A policy does not allow it. */
        POLICY,
        /** Everything is allowed, and there is no such user. */
        NOT_ONBOARDED,
        /** The user came in by another role the first time. */
        OTHER_ROLE,
        /** The sign-in is for two regions, and one of them does not know the user. */
        NOT_IN_BOTH,
        /** The sign-in is for two regions, and the user has no traffic distribution group. */
        NO_TRAFFIC_GROUP
    }

    /**
     * The caller is nobody there.
     *
     * @param decisive the failure that AWS would report first
     * @param fault what a program is told
     * @param cause the reason alone, for the trace's first line
     */
    record Denied(Refused kind, Check decisive, Fault fault, String cause, List<Check> checks)
            implements FederationOutcome {
        public Denied {
            checks = List.copyOf(checks);
        }
    }
}
