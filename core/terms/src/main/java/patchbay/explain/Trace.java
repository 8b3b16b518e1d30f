package patchbay.explain;

import java.time.Instant;
import java.util.List;

/**
 * One sign-in, from the first byte at an assertion consumer to the open page or the refusal.
 *
 * @param person whom the assertion claims to be about (session name or NameID), empty where none
 *     was readable; personal data: administrators only
 * @param application where the person was going, in the admin's words; empty where unknown
 * @param stations in the order of the path; those not reached are left out
 */
public record Trace(
        TraceCode code,
        Instant startedAt,
        String person,
        String application,
        List<StationReport> stations,
        Verdict verdict) {
    public Trace {
        stations = List.copyOf(stations);
    }
}
