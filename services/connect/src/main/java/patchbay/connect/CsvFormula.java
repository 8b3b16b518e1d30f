package patchbay.connect;

import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet would take for a formula, and run. In a file an apostrophe stands before
 * them, and before those that begin with apostrophes and look so behind them: reading takes one
 * away again, so that every name comes back as it was.
 *
 * <p>Source: <i>OWASP, CSV Injection</i>.
 */
final class CsvFormula {
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r].*");
    private static final Pattern MASKABLE = Pattern.compile("(?s)'*[=+\\-@\t\r].*");
    private static final Pattern MASKED = Pattern.compile("(?s)'+[=+\\-@\t\r].*");

    private CsvFormula() {}

    /** Whether a spreadsheet would run it. */
    static boolean is(String text) {
        return FORMULA.matcher(text).matches();
    }

    /** As it may stand in a file. */
    static String masked(String text) {
        return MASKABLE.matcher(text).matches() ? "'" + text : text;
    }

    /** As it was before. */
    static String unmasked(String text) {
        return MASKED.matcher(text).matches() ? text.substring(1) : text;
    }
}
