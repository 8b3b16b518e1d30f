package patchbay.saml.write;

/** Which characters an XML document can carry at all. Source: <i>XML 1.0, production 2 Char</i>. */
public final class XmlCharacters {
    private XmlCharacters() {}

    /**
     * The index of the first character that no XML document may hold (a control character, half a
     * surrogate pair, U+FFFE, U+FFFF), or -1 where every character can be written.
     */
    public static int firstForbidden(String text) {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (!allowed(c)) {
                return i;
            }
            i += Character.charCount(c);
        }
        return -1;
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
