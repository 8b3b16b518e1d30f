package patchbay.iam;

import java.util.Locale;

/** A name as it is compared where case does not count, and as lists are ordered by. */
public final class Folded {
    private Folded() {}

    public static String of(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
