package patchbay.web.http;

import java.lang.System.Logger.Level;
import patchbay.chance.Randomness;

/**
 * The handler of last resort: what nobody foresaw goes to the log under a number, and only the
 * number goes out.
 */
final class Incidents {
    private static final System.Logger LOG = System.getLogger("patchbay.web");
    private static final String DIGITS = "23456789BCDFGHJKMNPQRSTVWXZ";

    private final Randomness random;

    Incidents(Randomness random) {
        this.random = random;
    }

    /** Records the failure; returns its number. */
    String record(Incoming incoming, Throwable failure) {
        String number = random.text(8, DIGITS);
        String path = incoming.target().replaceFirst("\\?.*", "");
        LOG.log(
                Level.ERROR,
                "event=incident number="
                        + number
                        + " method="
                        + incoming.method()
                        + " path="
                        + path,
                failure);
        return number;
    }
}
