package patchbay.chance;

import java.util.Base64;
import java.util.UUID;

/**
 * A source of unguessable bytes. The composition root hands in a {@code SecureRandom}; a test hands
 * in what it likes.
 */
@FunctionalInterface
public interface Randomness {
    /** Fills the array. */
    void fill(byte[] bytes);

    /** So many fresh bytes. */
    default byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        fill(bytes);
        return bytes;
    }

    /**
     * Text of the given length in characters, drawn evenly from the alphabet (at most 256 letters).
     */
    default String text(int length, String alphabet) {
        int limit = 256 - 256 % alphabet.length();
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            for (byte b : bytes(length)) {
                int value = b & 0xff;
                if (value < limit && text.length() < length) {
                    text.append(alphabet.charAt(value % alphabet.length()));
                }
            }
        }
        return text.toString();
    }

    /** A random (version 4) UUID. */
    default UUID uuid() {
        byte[] b = bytes(16);
        b[6] = (byte) ((b[6] & 0x0f) | 0x40);
        b[8] = (byte) ((b[8] & 0x3f) | 0x80);
        long high = 0;
        long low = 0;
        for (int i = 0; i < 8; i++) {
            high = (high << 8) | (b[i] & 0xff);
            low = (low << 8) | (b[i + 8] & 0xff);
        }
        return new UUID(high, low);
    }

    /** A bearer token of 256 bits, in the URL alphabet of base64, without padding. */
    default String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }
}
