package patchbay.connect;

import java.util.Locale;
import java.util.Optional;

/** How a login that is not the name may be meant by it all the same: the causes of F02. */
public enum Resemblance {
    /** They differ only in case. */
    CASE,
    /** They differ in blanks, or in characters that nobody sees. */
    BLANKS,
    /** Both are e-mail addresses, and differ behind the at sign. */
    DOMAIN,
    /** One is an e-mail address, the other what stands before its at sign. */
    SHORT;

    /** Nothing where they are the same, or have nothing to do with each other. */
    static Optional<Resemblance> of(String name, String login) {
        if (name.equals(login)) {
            return Optional.empty();
        }
        if (name.equalsIgnoreCase(login)) {
            return Optional.of(CASE);
        }
        if (folded(name).equals(folded(login))) {
            return Optional.of(BLANKS);
        }
        if (!local(name).equals(local(login))) {
            return Optional.empty();
        }
        return Optional.of(name.indexOf('@') >= 0 && login.indexOf('@') >= 0 ? DOMAIN : SHORT);
    }

    /** In small letters, without blanks and whatever nobody sees: equal for CASE and BLANKS. */
    static String folded(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().filter(c -> !unseen(c)).forEach(seen::appendCodePoint);
        return seen.toString().toLowerCase(Locale.ROOT);
    }

    /** What of it stands before the at sign, folded: equal for DOMAIN and SHORT. */
    static String local(String text) {
        String folded = folded(text);
        int at = folded.indexOf('@');
        return at < 0 ? folded : folded.substring(0, at);
    }

    /** The text with a name in place of each character that nobody sees. */
    public static String visible(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    if (unseen(c)) {
                        seen.append(c == ' ' ? "␣" : "⟨U+%04X⟩".formatted(c));
                    } else {
                        seen.appendCodePoint(c);
                    }
                });
        return seen.toString();
    }

    private static boolean unseen(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
