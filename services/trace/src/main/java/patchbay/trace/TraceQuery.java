package patchbay.trace;

import java.time.Instant;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.explain.TraceCode;

/**
 * Which traces to list.
 *
 * @param outcome {@code signed-in}, {@code refused} or {@code undecided}
 * @param person how the person's name begins, in any case
 * @param application how the application's name begins, in any case
 * @param check id of the decisive check
 * @param account only traces of this account
 * @param before only traces older than this place in the list
 * @param limit 1 to {@value #MOST}
 */
public record TraceQuery(
        Optional<String> outcome,
        Optional<String> person,
        Optional<String> application,
        Optional<String> check,
        Optional<AccountId> account,
        Optional<Place> before,
        int limit) {
    /** The longest page. */
    public static final int MOST = 200;

    public TraceQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit + " is not within 1.." + MOST);
        }
    }

    /** A place in the list that is ordered by start, then code. */
    public record Place(Instant startedAt, TraceCode code) {}

    /** The newest traces of any kind. */
    public static TraceQuery newest(int limit) {
        return new TraceQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit);
    }

    /** The same query, only refused sign-ins. */
    public TraceQuery refused() {
        return outcome("refused");
    }

    /** The same query, only sign-ins that ended so. */
    public TraceQuery outcome(String ending) {
        return new TraceQuery(
                Optional.of(ending), person, application, check, account, before, limit);
    }

    /** The same query, only people whose name begins so. */
    public TraceQuery person(String name) {
        return new TraceQuery(
                outcome, Optional.of(name), application, check, account, before, limit);
    }

    /** The same query, only applications whose name begins so. */
    public TraceQuery application(String name) {
        return new TraceQuery(outcome, person, Optional.of(name), check, account, before, limit);
    }

    /** The same query, only sign-ins that this check decided. */
    public TraceQuery check(String id) {
        return new TraceQuery(
                outcome, person, application, Optional.of(id), account, before, limit);
    }

    /** The same query within one account. */
    public TraceQuery account(AccountId id) {
        return new TraceQuery(outcome, person, application, check, Optional.of(id), before, limit);
    }

    /** The same query, from this place on. */
    public TraceQuery before(Place place) {
        return new TraceQuery(
                outcome, person, application, check, account, Optional.of(place), limit);
    }
}
