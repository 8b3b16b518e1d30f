package patchbay.sts;

import java.util.function.IntPredicate;

/** Text in which nothing can hide. */
final class Visible {
    private Visible() {}

    /** The text in backticks, with a sign for every white space and every control character. */
    static String text(String text) {
        StringBuilder shown = new StringBuilder("`");
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case ' ' -> shown.append('␠');
                        case '\t' -> shown.append('␉');
                        case '\n' -> shown.append('␊');
                        case '\r' -> shown.append('␍');
                        default -> {
                            if (isSpace(c) || Character.isISOControl(c)) {
                                shown.append("<U+%04X>".formatted(c));
                            } else {
                                shown.appendCodePoint(c);
                            }
                        }
                    }
                });
        return shown.append('`').toString();
    }

    /** Whether the text has white space anywhere. */
    static boolean hasSpace(String text) {
        return text.codePoints().anyMatch(Visible::isSpace);
    }

    /** The first character that is not allowed, named: {@code character `/` (U+002F) at 3}. */
    static String offender(String text, IntPredicate allowed) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!allowed.test(c)) {
                String shown = c == ' ' ? "a blank" : "character " + text(Character.toString(c));
                return "%s (U+%04X) at position %d".formatted(shown, c, i + 1);
            }
        }
        return "length " + text.length();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B;
    }
}
