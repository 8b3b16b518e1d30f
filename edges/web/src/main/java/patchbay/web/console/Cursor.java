package patchbay.web.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import patchbay.explain.TraceCode;
import patchbay.trace.TraceQuery;

/** A place in the list of sign-ins as a link carries it: {@code 2026-11-22T12:04:31Z~7Q2K-M4}. */
final class Cursor {
    private Cursor() {}

    static String text(TraceQuery.Place place) {
        return place.startedAt() + "~" + place.code();
    }

    /** The place, or nothing where somebody altered the link. */
    static Optional<TraceQuery.Place> parse(String text) {
        int mark = text.indexOf('~');
        if (mark < 0) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.parse(text.substring(0, mark));
            return TraceCode.parse(text.substring(mark + 1))
                    .map(code -> new TraceQuery.Place(at, code));
        } catch (DateTimeException altered) {
            return Optional.empty();
        }
    }
}
