package patchbay.identity.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of authenticator apps: six digits, new every thirty seconds, HMAC-SHA-1.
 *
 * <p>Source: RFC 6238; RFC 4226, 5.3. Other digests, lengths and periods are in the standard, but
 * not in most apps.
 */
final class Totp {
    static final int SECRET_BYTES = 20;

    private static final int SECONDS = 30;
    private static final int DIGITS = 1_000_000;

    private final byte[] secret;

    Totp(byte[] secret) {
        this.secret = secret.clone();
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    static int seconds(long steps) {
        return Math.toIntExact(steps * SECONDS);
    }

    /** The code of a time step. */
    String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0x0f;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
            return String.format(Locale.ROOT, "%06d", number % DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA1", e);
        }
    }

    /** The step nearest to now, at most so many away, that has this code. */
    OptionalLong find(String code, Instant now, int away) {
        long here = step(now);
        OptionalLong found = OptionalLong.empty();
        for (int i = 0; i <= away; i++) {
            // Every step is compared, so that the time taken does not tell which one it was.
            for (long step : i == 0 ? new long[] {here} : new long[] {here - i, here + i}) {
                boolean same =
                        MessageDigest.isEqual(
                                code(step).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                                code.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                if (same && found.isEmpty()) {
                    found = OptionalLong.of(step);
                }
            }
        }
        return found;
    }
}
