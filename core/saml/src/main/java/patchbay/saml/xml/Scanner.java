package patchbay.saml.xml;

/** Passes over runs of text and attribute values, character by character. */
final class Scanner {
    private Scanner() {}

    /** Passes text up to the next tag or comment; returns flags for its element, or -1. */
    static int text(Cursor cursor) {
        byte[] in = cursor.in;
        int limit = cursor.limit;
        int flags = 0;
        int p = cursor.at;
        while (p < limit) {
            switch (Characters.TEXT[in[p] & 0xff]) {
                case Characters.BLANK -> p++;
                case Characters.PLAIN -> {
                    flags |= Tape.HAS_TEXT;
                    p = Eights.plainText(in, p + 1, limit);
                }
                case Characters.MULTI -> {
                    int length = Characters.multi(in, p, limit);
                    if (length == 0) {
                        return failed(cursor, "malformed UTF-8", p);
                    }
                    flags |= Tape.HAS_TEXT;
                    p += length;
                }
                case Characters.OPEN -> {
                    cursor.at = p;
                    return flags;
                }
                case Characters.AMPERSAND -> {
                    int end = Characters.referenceEnd(in, p, limit);
                    int character = end < 0 ? -1 : Characters.reference(in, p, end);
                    if (character < 0) {
                        return failed(cursor, "entity reference other than the predefined ones", p);
                    }
                    // A return written as a reference is how some encoders wrap base64.
                    boolean blank = character <= ' ';
                    flags |= blank ? Tape.REWRITE : Tape.REWRITE | Tape.HAS_TEXT;
                    p = end + 1;
                }
                case Characters.BRACKET -> {
                    if (p + 2 < limit && in[p + 1] == ']' && in[p + 2] == '>') {
                        return failed(cursor, "end of a CDATA section that has no beginning", p);
                    }
                    flags |= Tape.HAS_TEXT;
                    p++;
                }
                case Characters.CLOSE -> {
                    flags |= Tape.REWRITE | Tape.HAS_TEXT;
                    p++;
                }
                case Characters.RETURN -> {
                    flags |= Tape.REWRITE;
                    p++;
                }
                default -> {
                    return failed(cursor, "character that XML does not allow", p);
                }
            }
        }
        return failed(cursor, "end of document inside an element", p);
    }

    /** Scans a value up to its quote; 1 where its canonical form differs, 0 where not, or -1. */
    static int value(Cursor cursor, byte quote) {
        byte[] in = cursor.in;
        int limit = cursor.limit;
        int rewrite = 0;
        int p = cursor.at;
        while (p < limit) {
            byte b = in[p];
            switch (Characters.VALUE[b & 0xff]) {
                case Characters.PLAIN -> p = Eights.plainValue(in, p + 1, limit);
                case Characters.CLOSE -> {
                    if (b == quote) {
                        cursor.at = p;
                        return rewrite;
                    }
                    rewrite |= b == '"' ? 1 : 0;
                    p++;
                }
                case Characters.MULTI -> {
                    int length = Characters.multi(in, p, limit);
                    if (length == 0) {
                        return failed(cursor, "malformed UTF-8", p);
                    }
                    p += length;
                }
                case Characters.BLANK, Characters.RETURN -> {
                    rewrite = 1;
                    p++;
                }
                case Characters.AMPERSAND -> {
                    int end = Characters.referenceEnd(in, p, limit);
                    if (end < 0 || Characters.reference(in, p, end) < 0) {
                        return failed(cursor, "entity reference other than the predefined ones", p);
                    }
                    rewrite = 1;
                    p = end + 1;
                }
                default -> {
                    return failed(
                            cursor,
                            b == '<' ? "tag inside an attribute value" : "character not allowed",
                            p);
                }
            }
        }
        return failed(cursor, "end of document inside a tag", p);
    }

    private static int failed(Cursor cursor, String why, int where) {
        cursor.fail(why, where);
        return -1;
    }
}
