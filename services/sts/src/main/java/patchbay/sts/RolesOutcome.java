package patchbay.sts;

import java.util.List;
import patchbay.explain.Check;
import patchbay.explain.StationReport;
import patchbay.saml.verify.Claims;
import patchbay.wire.Fault;

/** Which roles a posted response offers. */
public sealed interface RolesOutcome {
    /** What was asked at the station sign-in. */
    List<StationReport> reports();

    /**
     * The roles, read from verified content.
     *
     * @param pairs in the order of the assertion, without repetition; at least one
     * @param facts of the assertion
     * @param sessionName the RoleSessionName as it was sent; empty where none was
     */
    record Offered(
            List<RolePair> pairs,
            AssertionFacts facts,
            String sessionName,
            List<StationReport> reports)
            implements RolesOutcome {
        public Offered {
            pairs = List.copyOf(pairs);
            reports = List.copyOf(reports);
        }
    }

    /**
     * The response cannot be used.
     *
     * @param decisive the failure that AWS would report first
     * @param fault what STS would say, which the page repeats
     * @param claimed what the response said, verified or not
     */
    record Unusable(Check decisive, Fault fault, Claims claimed, List<StationReport> reports)
            implements RolesOutcome {
        public Unusable {
            reports = List.copyOf(reports);
        }
    }
}
