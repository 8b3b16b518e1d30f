package patchbay.identity.factor;

/** How authenticator apps are told a secret: RFC 4648, 6, without padding. */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String write(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int waiting = 0;
        int count = 0;
        for (byte b : bytes) {
            waiting = (waiting << Byte.SIZE) | (b & 0xff);
            count += Byte.SIZE;
            while (count >= BITS) {
                count -= BITS;
                text.append(ALPHABET.charAt((waiting >> count) & 0x1f));
            }
            waiting &= (1 << count) - 1;
        }
        if (count > 0) {
            text.append(ALPHABET.charAt((waiting << (BITS - count)) & 0x1f));
        }
        return text.toString();
    }
}
