package patchbay.sts;

import java.util.List;
import java.util.Optional;
import patchbay.aws.Caller;
import patchbay.explain.Check;
import patchbay.explain.StationReport;
import patchbay.iam.TemporaryCredentials;
import patchbay.saml.verify.Claims;
import patchbay.wire.Fault;

/** Whether a SAML response became a session of the role it was presented for. */
public sealed interface AssumeRoleOutcome {
    /** What was asked at the stations sign-in and role, as far as they were reached. */
    List<StationReport> reports();

    /** Every check made, in order; never empty. */
    default List<Check> checks() {
        return reports().stream().flatMap(report -> report.checks().stream()).toList();
    }

    /**
     * It did.
     *
     * @param packedPercent how much of the room for policies and tags is used; empty where there
     *     are none
     */
    record Granted(
            Caller.RoleSession session,
            TemporaryCredentials credentials,
            AssertionFacts facts,
            Optional<Integer> packedPercent,
            List<StationReport> reports)
            implements AssumeRoleOutcome {
        public Granted {
            reports = List.copyOf(reports);
        }
    }

    /**
     * It did not.
     *
     * @param decisive the failure that AWS would report first
     * @param fault what the caller is told
     * @param claimed what the response said, verified or not: for display and for finding the
     *     trace, never to be acted on
     */
    record Refused(Check decisive, Fault fault, Claims claimed, List<StationReport> reports)
            implements AssumeRoleOutcome {
        public Refused {
            reports = List.copyOf(reports);
        }
    }
}
