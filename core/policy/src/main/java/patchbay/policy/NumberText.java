package patchbay.policy;

import java.math.BigDecimal;
import java.util.Optional;

/** Integers and decimals in conditions, compared as decimals (N1). */
final class NumberText {
    private static final int LONGEST = 400;

    private NumberText() {}

    /** The number that the text spells, or nothing where it spells none. */
    static Optional<BigDecimal> parse(String text) {
        return isDecimal(text) ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static boolean isDecimal(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        int digits = 0;
        boolean point = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && !point) {
                point = true;
            } else if (!(i == 0 && (c == '-' || c == '+'))) {
                return false;
            }
        }
        return digits > 0;
    }
}
