package patchbay.sts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import patchbay.explain.Check;
import patchbay.explain.Station;
import patchbay.explain.StationReport;

/** The checks of one decision, as they are made. */
final class Questions {
    private final List<Check> signIn = new ArrayList<>();
    private final List<Check> role = new ArrayList<>();

    /** Notes checks of the station sign-in. */
    void atSignIn(Collection<Check> checks) {
        signIn.addAll(checks);
    }

    void atSignIn(Check check) {
        signIn.add(check);
    }

    /** Notes checks of the station role. */
    void atRole(Collection<Check> checks) {
        role.addAll(checks);
    }

    void atRole(Check check) {
        role.add(check);
    }

    /** The first failure, in the order of the path. */
    Optional<Check> decisive() {
        return Stream.concat(signIn.stream(), role.stream()).filter(Check::failed).findFirst();
    }

    /** The stations reached. */
    List<StationReport> reports() {
        List<StationReport> reports = new ArrayList<>();
        reports.add(new StationReport(Station.SIGN_IN, signIn));
        if (!role.isEmpty()) {
            reports.add(new StationReport(Station.ROLE, role));
        }
        return reports;
    }
}
