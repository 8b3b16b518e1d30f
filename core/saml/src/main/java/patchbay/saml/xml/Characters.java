package patchbay.saml.xml;

/**
 * Which bytes may stand where (XML 1.0, 2.2 and 2.3, reduced to the small language), and the strict
 * decoding of what is outside ASCII.
 */
final class Characters {
    /**
     * Classes of bytes in text. PLAIN and BLANK are copied as they are; the others are looked at.
     */
    static final byte BLANK = 0;

    static final byte PLAIN = 1;
    static final byte MULTI = 2;
    static final byte OPEN = 3;
    static final byte AMPERSAND = 4;
    static final byte CLOSE = 5;
    static final byte BRACKET = 6;
    static final byte RETURN = 7;
    static final byte FORBIDDEN = 8;

    static final byte[] TEXT = new byte[256];

    /** In attribute values: PLAIN, or something to be looked at. */
    static final byte[] VALUE = new byte[256];

    private static final byte NAME_START = 1;
    private static final byte NAME = 2;
    private static final byte URI = 4;
    private static final byte[] KIND = new byte[256];

    static {
        for (int c = 0; c < 256; c++) {
            TEXT[c] = c >= 0x80 ? MULTI : c < 0x20 ? FORBIDDEN : PLAIN;
        }
        TEXT[' '] = TEXT['\t'] = TEXT['\n'] = BLANK;
        TEXT['\r'] = RETURN;
        TEXT['<'] = OPEN;
        TEXT['>'] = CLOSE;
        TEXT['&'] = AMPERSAND;
        TEXT[']'] = BRACKET;
        System.arraycopy(TEXT, 0, VALUE, 0, 256);
        VALUE[' '] = VALUE[']'] = VALUE['>'] = PLAIN;
        VALUE['"'] = VALUE['\''] = CLOSE;

        for (int c = 0x21; c < 0x7f; c++) {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            boolean other = (c >= '0' && c <= '9') || c == '-' || c == '.';
            KIND[c] = (byte) ((letter ? NAME_START | NAME : 0) | (other ? NAME : 0));
            if ("<>\"'&{}|\\^`".indexOf(c) < 0) {
                KIND[c] |= URI;
            }
        }
    }

    private Characters() {}

    static boolean nameStart(byte b) {
        return (KIND[b & 0xff] & NAME_START) != 0;
    }

    static boolean name(byte b) {
        return (KIND[b & 0xff] & NAME) != 0;
    }

    static boolean uri(byte b) {
        return (KIND[b & 0xff] & URI) != 0;
    }

    static boolean space(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** Production Char of XML 1.0. */
    static boolean allowed(int c) {
        return c >= 0x20
                ? c <= 0xd7ff || (c >= 0xe000 && c <= 0xfffd) || (c >= 0x10000 && c <= 0x10ffff)
                : c == '\t' || c == '\n' || c == '\r';
    }

    /**
     * The length of the UTF-8 sequence at a byte of 0x80 or more, or 0 if it is not the shortest
     * form of a character that XML allows.
     */
    static int multi(byte[] in, int at, int limit) {
        int first = in[at] & 0xff;
        int length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
        if (length == 0 || at + length > limit) {
            return 0;
        }
        int c = first & (0xff >> (length + 1));
        for (int i = 1; i < length; i++) {
            int next = in[at + i] & 0xff;
            if ((next & 0xc0) != 0x80) {
                return 0;
            }
            c = c << 6 | (next & 0x3f);
        }
        int shortest = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
        return c >= shortest && allowed(c) ? length : 0;
    }

    /**
     * The character that the reference at an ampersand stands for, or -1 if it is none of the five
     * predefined entities and no allowed character.
     */
    static int reference(byte[] in, int at, int end) {
        int length = end - at - 1;
        if (length < 2) {
            return -1;
        }
        if (in[at + 1] == '#') {
            return number(in, at + 2, end);
        }
        return switch (in[at + 1]) {
            case 'l' -> length == 2 && in[at + 2] == 't' ? '<' : -1;
            case 'g' -> length == 2 && in[at + 2] == 't' ? '>' : -1;
            case 'q' -> is("quot", in, at + 1, length) ? '"' : -1;
            case 'a' ->
                    is("amp", in, at + 1, length)
                            ? '&'
                            : is("apos", in, at + 1, length) ? '\'' : -1;
            default -> -1;
        };
    }

    /** Where the reference that begins at an ampersand ends (its semicolon), or -1. */
    static int referenceEnd(byte[] in, int at, int limit) {
        // The longest is a decimal number with leading zeros; ten places are generous.
        int last = Math.min(limit, at + 13);
        for (int p = at + 1; p < last; p++) {
            if (in[p] == ';') {
                return p;
            }
        }
        return -1;
    }

    private static boolean is(String name, byte[] in, int from, int length) {
        if (name.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (in[from + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(byte[] in, int from, int end) {
        boolean hexadecimal = in[from] == 'x';
        int p = hexadecimal ? from + 1 : from;
        if (p == end) {
            return -1;
        }
        int c = 0;
        for (; p < end; p++) {
            int digit = in[p] < 0 ? -1 : digit(in[p], hexadecimal);
            if (digit < 0 || c > 0x10ffff) {
                return -1;
            }
            c = c * (hexadecimal ? 16 : 10) + digit;
        }
        return allowed(c) ? c : -1;
    }

    private static int digit(byte b, boolean hexadecimal) {
        if (b >= '0' && b <= '9') {
            return b - '0';
        }
        int lower = b | 0x20;
        return hexadecimal && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }
}
