package patchbay.saml.xml;

/** From bytes as written to the text they mean, and on to the bytes in canonical form. */
final class Texts {
    private Texts() {}

    /** Whether ASCII text stands at a place. */
    static boolean starts(byte[] in, int at, String text) {
        if (in.length - at < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (in[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The text that parsed bytes mean: references resolved, comments left out, line ends made one
     * line feed; in attribute values, white space made spaces (XML 1.0, 2.11 and 3.3.3).
     */
    static String decode(byte[] in, int from, int to, boolean value) {
        ByteSink plain = new ByteSink(to - from);
        int p = from;
        while (p < to) {
            byte b = in[p];
            switch (b) {
                case '&' -> {
                    int end = Characters.referenceEnd(in, p, to);
                    plain.character(Characters.reference(in, p, end));
                    p = end + 1;
                }
                case '\r' -> {
                    plain.put((byte) (value ? ' ' : '\n'));
                    p += p + 1 < to && in[p + 1] == '\n' ? 2 : 1;
                }
                case '\n', '\t' -> {
                    plain.put(value ? (byte) ' ' : b);
                    p++;
                }
                case '<' -> p = commentEnd(in, p);
                default -> {
                    plain.put(b);
                    p++;
                }
            }
        }
        return plain.text();
    }

    /** The offset after a comment that the parser has accepted. */
    static int commentEnd(byte[] in, int at) {
        int p = at + 4;
        while (in[p] != '-' || in[p + 1] != '-') {
            p++;
        }
        return p + 3;
    }

    /** Writes text as canonical XML has it (Canonical XML 1.0, 2.3, text nodes). */
    static void canonicalText(byte[] in, int from, int to, ByteSink out) {
        int p = from;
        while (p < to) {
            int start = p;
            while (p < to && Characters.TEXT[in[p] & 0xff] <= Characters.MULTI) {
                p++;
            }
            out.copy(in, start, p);
            if (p == to) {
                return;
            }
            switch (in[p]) {
                case '&' -> {
                    int end = Characters.referenceEnd(in, p, to);
                    textCharacter(Characters.reference(in, p, end), out);
                    p = end + 1;
                }
                case '\r' -> {
                    out.put((byte) '\n');
                    p += p + 1 < to && in[p + 1] == '\n' ? 2 : 1;
                }
                case '<' -> p = commentEnd(in, p);
                default -> textCharacter(in[p++], out);
            }
        }
    }

    private static void textCharacter(int c, ByteSink out) {
        switch (c) {
            case '&' -> out.ascii("&amp;");
            case '<' -> out.ascii("&lt;");
            case '>' -> out.ascii("&gt;");
            case '\r' -> out.ascii("&#xD;");
            default -> out.character(c);
        }
    }

    /** Writes an attribute's value as canonical XML has it, without its quotes. */
    static void canonicalValue(byte[] in, int from, int to, ByteSink out) {
        int p = from;
        while (p < to) {
            byte b = in[p];
            switch (b) {
                case '&' -> {
                    int end = Characters.referenceEnd(in, p, to);
                    valueCharacter(Characters.reference(in, p, end), out);
                    p = end + 1;
                }
                case '\r' -> {
                    out.put((byte) ' ');
                    p += p + 1 < to && in[p + 1] == '\n' ? 2 : 1;
                }
                case '\n', '\t' -> {
                    out.put((byte) ' ');
                    p++;
                }
                case '"' -> {
                    out.ascii("&quot;");
                    p++;
                }
                default -> {
                    out.put(b);
                    p++;
                }
            }
        }
    }

    private static void valueCharacter(int c, ByteSink out) {
        switch (c) {
            case '&' -> out.ascii("&amp;");
            case '<' -> out.ascii("&lt;");
            case '"' -> out.ascii("&quot;");
            case '\t' -> out.ascii("&#x9;");
            case '\n' -> out.ascii("&#xA;");
            case '\r' -> out.ascii("&#xD;");
            default -> out.character(c);
        }
    }
}
