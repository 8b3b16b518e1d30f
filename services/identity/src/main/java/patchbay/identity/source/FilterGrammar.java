package patchbay.identity.source;

/**
 * Whether a text is a search filter. Source: <i>RFC 4515, section 3</i>, without extensible
 * matching by anything but names and numbers.
 */
final class FilterGrammar {
    private static final int DEEPEST = 50;

    private final String text;
    private int at;

    private FilterGrammar(String text) {
        this.text = text;
    }

    static boolean holds(String text) {
        FilterGrammar grammar = new FilterGrammar(text);
        return grammar.filter(0) && grammar.at == text.length();
    }

    private boolean filter(int depth) {
        if (depth > DEEPEST || !take('(')) {
            return false;
        }
        boolean inside =
                switch (peek()) {
                    case '&', '|' -> several(depth);
                    case '!' -> take('!') && filter(depth + 1);
                    default -> item();
                };
        return inside && take(')');
    }

    private boolean several(int depth) {
        at++;
        boolean any = false;
        while (peek() == '(') {
            if (!filter(depth + 1)) {
                return false;
            }
            any = true;
        }
        return any;
    }

    private boolean item() {
        int equals = text.indexOf('=', at);
        int end = text.indexOf(')', at);
        if (equals < 0 || end < equals) {
            return false;
        }
        String name = text.substring(at, equals);
        String value = text.substring(equals + 1, end);
        at = end;
        return name.matches("[A-Za-z0-9.;:-]+[~<>:]?") && value.indexOf('(') < 0 && escaped(value);
    }

    private static boolean escaped(String value) {
        return !value.replaceAll("\\\\[0-9a-fA-F]{2}", "").contains("\\");
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean take(char c) {
        if (peek() != c) {
            return false;
        }
        at++;
        return true;
    }
}
