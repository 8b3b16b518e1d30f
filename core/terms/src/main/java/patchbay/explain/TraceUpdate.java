package patchbay.explain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;

/**
 * What one step of a sign-in adds to its trace.
 *
 * @param person whom the sign-in is about, once it is known
 * @param application where the person is going, once it is known
 * @param assertionId the assertion's ID, once it is known: what the issuing half noted about it
 *     joins the trace
 * @param account whose sign-in it is, once that is known: the account of the role that is asked
 *     for, or of the place that is entered
 * @param stations the stations passed in this step
 * @param verdict how it ended. {@code cause} of a refusal is the reason alone ({@code no login
 *     `ben@example.com`}); who and where is added when the trace is read
 */
public record TraceUpdate(
        Instant at,
        Optional<String> person,
        Optional<String> application,
        Optional<String> assertionId,
        Optional<AccountId> account,
        List<StationReport> stations,
        Optional<Verdict> verdict) {
    public TraceUpdate {
        stations = List.copyOf(stations);
    }

    /** An update that says nothing yet. */
    public static TraceUpdate at(Instant at) {
        return new TraceUpdate(
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    public TraceUpdate person(String name) {
        return new TraceUpdate(
                at, Optional.of(name), application, assertionId, account, stations, verdict);
    }

    public TraceUpdate application(String name) {
        return new TraceUpdate(
                at, person, Optional.of(name), assertionId, account, stations, verdict);
    }

    public TraceUpdate assertionId(String id) {
        return new TraceUpdate(
                at, person, application, Optional.of(id), account, stations, verdict);
    }

    public TraceUpdate account(AccountId id) {
        return new TraceUpdate(
                at, person, application, assertionId, Optional.of(id), stations, verdict);
    }

    public TraceUpdate stations(StationReport... reports) {
        return new TraceUpdate(
                at, person, application, assertionId, account, List.of(reports), verdict);
    }

    public TraceUpdate verdict(Verdict ending) {
        return new TraceUpdate(
                at, person, application, assertionId, account, stations, Optional.of(ending));
    }
}
