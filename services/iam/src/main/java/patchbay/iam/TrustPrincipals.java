package patchbay.iam;

import java.util.function.UnaryOperator;

/**
 * Rewrites the users and roles that a trust policy names, and leaves every other character as it
 * was written.
 *
 * <p>Only for documents that were found valid: the text is copied from one value to the next, and
 * each name under {@code Statement}, {@code Principal}, {@code AWS} is replaced.
 */
final class TrustPrincipals {
    private final String text;
    private final UnaryOperator<String> mapping;
    private final StringBuilder out;
    private int at;

    private TrustPrincipals(String text, UnaryOperator<String> mapping) {
        this.text = text;
        this.mapping = mapping;
        this.out = new StringBuilder(text.length());
    }

    /** The document with every name replaced by what the mapping makes of it. */
    static String mapped(String document, UnaryOperator<String> mapping) {
        var copy = new TrustPrincipals(document, mapping);
        copy.value(Place.DOCUMENT);
        copy.copyTo(document.length());
        return copy.out.toString();
    }

    private enum Place {
        DOCUMENT,
        STATEMENT,
        PRINCIPAL,
        NAME,
        ELSEWHERE;

        /** Where the value of this key stands. */
        Place under(String key) {
            return switch (this) {
                case DOCUMENT -> key.equals("Statement") ? STATEMENT : ELSEWHERE;
                case STATEMENT -> key.equals("Principal") ? PRINCIPAL : ELSEWHERE;
                case PRINCIPAL -> key.equals("AWS") ? NAME : ELSEWHERE;
                case NAME, ELSEWHERE -> ELSEWHERE;
            };
        }
    }

    private void value(Place place) {
        skipBlanks();
        switch (text.charAt(at)) {
            case '{' -> object(place);
            case '[' -> array(place);
            case '"' -> string(place);
            default -> scalar();
        }
    }

    private void object(Place place) {
        copyTo(at + 1);
        for (skipBlanks(); text.charAt(at) != '}'; skipBlanks()) {
            if (text.charAt(at) == ',') {
                copyTo(at + 1);
                skipBlanks();
            }
            int end = endOfString();
            String key = decoded(text.substring(at + 1, end - 1));
            copyTo(end);
            skipBlanks();
            copyTo(at + 1); // the colon
            value(place.under(key));
        }
        copyTo(at + 1);
    }

    /** What stands in an array stands where the array does. */
    private void array(Place place) {
        copyTo(at + 1);
        for (skipBlanks(); text.charAt(at) != ']'; skipBlanks()) {
            if (text.charAt(at) == ',') {
                copyTo(at + 1);
            }
            value(place);
        }
        copyTo(at + 1);
    }

    private void string(Place place) {
        int end = endOfString();
        if (place == Place.NAME) {
            String name = decoded(text.substring(at + 1, end - 1));
            String other = mapping.apply(name);
            if (!other.equals(name)) {
                out.append('"').append(other).append('"');
                at = end;
                return;
            }
        }
        copyTo(end);
    }

    private void scalar() {
        int end = at;
        while (end < text.length() && ",]} \t\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        copyTo(end);
    }

    private void skipBlanks() {
        int end = at;
        while (" \t\r\n".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        copyTo(end);
    }

    /** The place behind the closing quotation mark of the string that begins here. */
    private int endOfString() {
        int end = at + 1;
        while (text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    private void copyTo(int end) {
        out.append(text, at, end);
        at = end;
    }

    /** A string of JSON without its escapes. */
    private static String decoded(String written) {
        if (written.indexOf('\\') < 0) {
            return written;
        }
        var plain = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            c = written.charAt(++i);
            switch (c) {
                case 'u' -> {
                    plain.append((char) Integer.parseInt(written.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                case 'b' -> plain.append('\b');
                case 'f' -> plain.append('\f');
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 't' -> plain.append('\t');
                default -> plain.append(c);
            }
        }
        return plain.toString();
    }
}
