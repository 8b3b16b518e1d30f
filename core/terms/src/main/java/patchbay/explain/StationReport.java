package patchbay.explain;

import java.util.List;

/**
 * What was asked at one station of one sign-in, in the order of asking. A station without checks
 * was not reached.
 */
public record StationReport(Station station, List<Check> checks) {
    public StationReport {
        checks = List.copyOf(checks);
    }

    /** Whether any check failed here. */
    public boolean failed() {
        return checks.stream().anyMatch(Check::failed);
    }
}
