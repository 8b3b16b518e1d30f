package patchbay.saml.verify;

/**
 * Strangers' text, made fit to be shown: in backticks, cut, with every odd character spelled out.
 */
final class Shown {
    private static final int LIMIT = 200;

    private Shown() {}

    static String of(String text) {
        return text.length() <= LIMIT && plain(text) ? "`" + text + "`" : escaped(text);
    }

    /** Whether all is printable ASCII but the backtick. */
    private static boolean plain(String text) {
        int outside = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Negative for what lies outside; no branch per character.
            outside |= (c - ' ') | ('~' - c);
        }
        return outside >= 0 && text.indexOf('`') < 0;
    }

    private static String escaped(String text) {
        StringBuilder shown = new StringBuilder("`");
        int at = 0;
        while (at < text.length() && shown.length() < LIMIT) {
            int c = text.codePointAt(at);
            if (c == '`' || !visible(c)) {
                shown.append("\\u{").append(Integer.toHexString(c)).append('}');
            } else {
                shown.appendCodePoint(c);
            }
            at += Character.charCount(c);
        }
        return shown.append(at < text.length() ? "…`" : "`").toString();
    }

    /** Letters and marks of any script, but nothing that controls, hides or turns the line. */
    private static boolean visible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }
}
