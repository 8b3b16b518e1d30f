package patchbay.saml.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Base64 without tolerance: the standard alphabet, full padding, unused bits zero; XML's white
 * space may stand anywhere. Two texts that differ in more than white space never decode to the same
 * bytes (RFC 4648, 3.5).
 */
final class StrictBase64 {
    private static final int BAD = 0x4000_0000;
    private static final int[] VALUES = new int[256];

    static {
        Arrays.fill(VALUES, BAD);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            VALUES[alphabet.charAt(i)] = i;
        }
    }

    private StrictBase64() {}

    /** The bytes, or empty if the text is not strict base64 of at least one byte. */
    static Optional<byte[]> decode(String text) {
        // What is not Latin-1 becomes a question mark, which is not in the alphabet.
        byte[] in = text.getBytes(StandardCharsets.ISO_8859_1);
        int length = withoutSpaces(in);
        if (length == 0 || length % 4 != 0) {
            return Optional.empty();
        }
        int padding = in[length - 1] != '=' ? 0 : in[length - 2] != '=' ? 1 : 2;
        byte[] out = new byte[length / 4 * 3 - padding];
        int whole = padding == 0 ? length : length - 4;
        int seen = 0;
        int to = 0;
        for (int from = 0; from < whole; from += 4) {
            int bits =
                    VALUES[in[from] & 0xff] << 18
                            | VALUES[in[from + 1] & 0xff] << 12
                            | VALUES[in[from + 2] & 0xff] << 6
                            | VALUES[in[from + 3] & 0xff];
            seen |=
                    VALUES[in[from] & 0xff]
                            | VALUES[in[from + 1] & 0xff]
                            | VALUES[in[from + 2] & 0xff]
                            | VALUES[in[from + 3] & 0xff];
            out[to] = (byte) (bits >> 16);
            out[to + 1] = (byte) (bits >> 8);
            out[to + 2] = (byte) bits;
            to += 3;
        }
        if (padding > 0) {
            int first = VALUES[in[whole] & 0xff];
            int second = VALUES[in[whole + 1] & 0xff];
            int third = padding == 2 ? 0 : VALUES[in[whole + 2] & 0xff];
            int unused = padding == 2 ? second & 0xf : third & 0x3;
            seen |= first | second | third | (unused == 0 ? 0 : BAD);
            int bits = first << 18 | second << 12 | third << 6;
            out[to++] = (byte) (bits >> 16);
            if (padding == 1) {
                out[to] = (byte) (bits >> 8);
            }
        }
        return (seen & BAD) == 0 ? Optional.of(out) : Optional.empty();
    }

    /** Moves everything but white space to the front; returns how much that is. */
    private static int withoutSpaces(byte[] in) {
        int length = 0;
        while (length < in.length && in[length] > ' ') {
            length++;
        }
        for (int i = length; i < in.length; i++) {
            byte b = in[i];
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                in[length++] = b;
            }
        }
        return length;
    }
}
