package patchbay.web.http;

import java.lang.System.Logger.Level;
import patchbay.chance.Randomness;

/**
 * The handler of last resort: what nobody foresaw goes to the log under a number, and only the
 * number goes out.
 */
public final class Incidents implements patchbay.wire.door.Incidents {
    private static final System.Logger LOG = System.getLogger("patchbay.web");
    private static final String DIGITS = "23456789BCDFGHJKMNPQRSTVWXZ";

    private final Randomness random;

    public Incidents(Randomness random) {
        this.random = random;
    }

    @Override
    public String report(String during, Throwable cause) {
        String number = random.text(8, DIGITS);
        LOG.log(Level.ERROR, "event=incident number=" + number + " during=" + during, cause);
        return number;
    }
}
