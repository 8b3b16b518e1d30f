package patchbay.saml.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Base64 without tolerance: the standard alphabet, full padding, unused bits zero; XML's white
 * space may stand anywhere. Two texts that differ in more than white space never decode to the same
 * bytes (RFC 4648, 3.5).
 */
final class StrictBase64 {
    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private StrictBase64() {}

    /** The bytes, or empty if the text is not strict base64 of at least one byte. */
    static Optional<byte[]> decode(String text) {
        // What is not Latin-1 becomes a question mark, which is not in the alphabet.
        byte[] in = text.getBytes(StandardCharsets.ISO_8859_1);
        // Most providers wrap no lines, so white space is looked for only if it does not do
        // without.
        Optional<byte[]> unwrapped = decode(in, in.length);
        return unwrapped.isPresent() || !spaced(text) ? unwrapped : decode(in, withoutSpaces(in));
    }

    private static Optional<byte[]> decode(byte[] in, int length) {
        if (length == 0 || length % 4 != 0 || !unusedBitsAreZero(in, length)) {
            return Optional.empty();
        }
        try {
            // The platform's decoder is vectorised. It asks for the alphabet and, since the length
            // is a multiple of four, for the padding.
            return Optional.of(
                    Base64.getDecoder()
                            .decode(length == in.length ? in : Arrays.copyOf(in, length)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean unusedBitsAreZero(byte[] in, int length) {
        if (in[length - 1] != '=') {
            return true;
        }
        boolean two = in[length - 2] == '=';
        int last = ALPHABET.indexOf(in[two ? length - 3 : length - 2]);
        return last >= 0 && (last & (two ? 0xf : 0x3)) == 0;
    }

    /** Four searches by the platform, each many octets at a time; most providers wrap no lines. */
    private static boolean spaced(String text) {
        return text.indexOf('\n') >= 0
                || text.indexOf('\r') >= 0
                || text.indexOf(' ') >= 0
                || text.indexOf('\t') >= 0;
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
