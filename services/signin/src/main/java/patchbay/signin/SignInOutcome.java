package patchbay.signin;

import java.util.List;
import java.util.Optional;
import patchbay.aws.Region;
import patchbay.aws.Secret;
import patchbay.explain.Refusal;
import patchbay.explain.TraceCode;
import patchbay.wire.Fault;

/** What the sign-in endpoint answers to a posted response: one page each. */
public sealed interface SignInOutcome {
    /** The code under which this sign-in is found. */
    TraceCode trace();

    /**
     * Several roles are offered: the form of rule 1.23, which posts the response again.
     *
     * @param post what was posted, to be posted again with the choice
     */
    record ChooseRole(TraceCode trace, SamlPost post, List<RoleChoice> accounts)
            implements SignInOutcome {
        public ChooseRole {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * A session was opened.
     *
     * @param region whose console's host takes the code
     * @param code opens the session there, once, within a minute
     */
    record SignedIn(TraceCode trace, Region region, Secret code) implements SignInOutcome {}

    /**
     * The sign-in was refused.
     *
     * @param fault what STS said; empty where it was not asked
     */
    record Refused(Refusal refusal, Optional<Fault> fault) implements SignInOutcome {
        @Override
        public TraceCode trace() {
            return refusal.trace();
        }
    }
}
