package patchbay.web.page;

/**
 * A value with nothing hidden in it: blanks at its ends, tabs and line breaks as signs, and any
 * other character that nobody sees (a blank that does not break, a mark without width, one that
 * turns the direction, a control) by its number.
 */
final class Visible {
    private Visible() {}

    static String of(String value) {
        int start = 0;
        while (start < value.length() && value.charAt(start) == ' ') {
            start++;
        }
        int end = value.length();
        while (end > start && value.charAt(end - 1) == ' ') {
            end--;
        }
        StringBuilder text = new StringBuilder("␣".repeat(start));
        value.substring(start, end).codePoints().forEach(point -> append(text, point));
        return text.append("␣".repeat(value.length() - end)).toString();
    }

    private static void append(StringBuilder text, int point) {
        switch (point) {
            case '\r' -> text.append('␍');
            case '\n' -> text.append('⏎');
            case '\t' -> text.append('⇥');
            default -> {
                if (isHidden(point)) {
                    text.append("⟨U+%04X⟩".formatted(point));
                } else {
                    text.appendCodePoint(point);
                }
            }
        }
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.SURROGATE ->
                    true;
            case Character.SPACE_SEPARATOR -> point != ' ';
            default -> false;
        };
    }
}
