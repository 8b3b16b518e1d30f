package patchbay.trace;

import java.time.Instant;
import java.util.Optional;
import patchbay.explain.TraceCode;

/**
 * Which traces to list.
 *
 * @param outcome {@code signed-in}, {@code refused} or {@code undecided}
 * @param person how the person's name begins, in any case
 * @param application how the application's name begins, in any case
 * @param check id of the decisive check
 * @param before only traces older than this place in the list
 * @param limit 1 to {@value #MOST}
 */
public record TraceQuery(
        Optional<String> outcome,
        Optional<String> person,
        Optional<String> application,
        Optional<String> check,
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
                limit);
    }

    /** The same query, only refused sign-ins. */
    public TraceQuery refused() {
        return new TraceQuery(Optional.of("refused"), person, application, check, before, limit);
    }
}
