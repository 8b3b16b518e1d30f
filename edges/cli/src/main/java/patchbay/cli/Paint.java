package patchbay.cli;

/** Colour for terminals; shape and word always say the same without it. */
final class Paint {
    private static final char ESCAPE = 27;

    private final boolean colour;

    Paint(boolean colour) {
        this.colour = colour;
    }

    String good(String text) {
        return wrap("32", text);
    }

    String bad(String text) {
        return wrap("31", text);
    }

    String doubtful(String text) {
        return wrap("33", text);
    }

    String faint(String text) {
        return wrap("2", text);
    }

    private String wrap(String code, String text) {
        return colour ? ESCAPE + "[" + code + "m" + text + ESCAPE + "[0m" : text;
    }

    /** Takes out what could steer a terminal: text that strangers wrote is shown, not obeyed. */
    static String plain(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
