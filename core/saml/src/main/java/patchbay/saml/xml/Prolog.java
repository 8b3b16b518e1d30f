package patchbay.saml.xml;

/** The XML declaration, if there is one: version 1.0, UTF-8 or nothing said, standalone or not. */
final class Prolog {
    private final Cursor cursor;

    private Prolog(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Passes a byte order mark and the declaration; false if they promise another language. */
    static boolean read(Cursor cursor) {
        byte[] in = cursor.in;
        boolean mark =
                in.length >= 3
                        && in[0] == (byte) 0xef
                        && in[1] == (byte) 0xbb
                        && in[2] == (byte) 0xbf;
        cursor.at = mark ? 3 : 0;
        if (!cursor.starts("<?xml") || !Characters.space(cursor.peek(5))) {
            return true;
        }
        cursor.at += 5;
        return new Prolog(cursor).declaration();
    }

    private boolean declaration() {
        int stage = 0;
        while (true) {
            boolean space = cursor.atSpace();
            cursor.blanks();
            if (stage > 0 && cursor.starts("?>")) {
                cursor.at += 2;
                return true;
            }
            if (!space) {
                return cursor.fail("malformed XML declaration");
            }
            if (stage == 0 && pass("version")) {
                stage = 1;
                if (!isOneOf("1.0", "1.0")) {
                    return cursor.fail("XML version other than 1.0");
                }
            } else if (stage == 1 && pass("encoding")) {
                stage = 2;
                if (!isOneOf("utf-8", "utf8")) {
                    return cursor.fail("encoding other than UTF-8");
                }
            } else if ((stage == 1 || stage == 2) && pass("standalone")) {
                stage = 3;
                if (!isOneOf("yes", "no")) {
                    return cursor.fail("malformed XML declaration");
                }
            } else {
                return cursor.fail("malformed XML declaration");
            }
        }
    }

    private boolean pass(String word) {
        boolean there = cursor.starts(word);
        cursor.at += there ? word.length() : 0;
        return there;
    }

    /** Whether an equals sign and one of two quoted values follow, in any case. */
    private boolean isOneOf(String one, String other) {
        byte quote = cursor.openingQuote();
        return quote != 0 && (passQuoted(one, quote) || passQuoted(other, quote));
    }

    private boolean passQuoted(String value, byte quote) {
        if (cursor.peek(value.length()) != quote) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.toLowerCase((char) cursor.peek(i)) != value.charAt(i)) {
                return false;
            }
        }
        cursor.at += value.length() + 1;
        return true;
    }
}
