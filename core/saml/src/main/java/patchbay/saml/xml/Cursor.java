package patchbay.saml.xml;

/** Where the parser is in the bytes, and what it met that is outside the language. */
final class Cursor {
    final byte[] in;
    final int limit;
    int at;
    String problem = "";

    Cursor(byte[] in) {
        this.in = in;
        this.limit = in.length;
    }

    /** Notes a problem at the present place; always false, so that callers can return it. */
    boolean fail(String why) {
        problem = why;
        return false;
    }

    /** Notes a problem at a place. */
    boolean fail(String why, int where) {
        at = where;
        return fail(why);
    }

    boolean ended() {
        return at == limit;
    }

    /** The byte at some distance, or 0 beyond the end. */
    byte peek(int distance) {
        return at + distance < limit ? in[at + distance] : 0;
    }

    boolean atSpace() {
        return at < limit && Characters.space(in[at]);
    }

    void blanks() {
        int p = at;
        while (p < limit && in[p] <= ' ' && Characters.space(in[p])) {
            p++;
        }
        at = p;
    }

    boolean starts(String text) {
        return Texts.starts(in, at, text);
    }

    /**
     * Passes an equals sign and an opening quote; returns the quote, or 0 if they are not there.
     */
    byte openingQuote() {
        if (limit - at > 2 && in[at] == '=' && in[at + 1] == '"') {
            at += 2;
            return '"';
        }
        blanks();
        if (peek(0) != '=') {
            return 0;
        }
        at++;
        blanks();
        byte quote = peek(0);
        if (quote != '"' && quote != '\'') {
            return 0;
        }
        at++;
        return quote;
    }
}
