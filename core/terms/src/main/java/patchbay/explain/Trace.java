package patchbay.explain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;

/**
 * One sign-in, from the first byte at an assertion consumer to the open page or the refusal.
 *
 * @param person whom the assertion claims to be about (session name or NameID), empty where none
 *     was readable; personal data: administrators only
 * @param application where the person was going, in the admin's words; empty where unknown
 * @param account whose sign-in it is; empty where nothing readable named one
 * @param stations in the order of the path; those not reached are left out
 */
public record Trace(
        TraceCode code,
        Instant startedAt,
        String person,
        String application,
        Optional<AccountId> account,
        List<StationReport> stations,
        Verdict verdict) {
    public Trace {
        stations = List.copyOf(stations);
    }

    /** The same sign-in, told otherwise. */
    public Trace told(List<StationReport> reports, Verdict ending) {
        return new Trace(code, startedAt, person, application, account, reports, ending);
    }
}
