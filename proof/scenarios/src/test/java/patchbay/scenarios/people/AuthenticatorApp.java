package patchbay.scenarios.people;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An app on somebody's phone, told its secret by typing it. */
public final class AuthenticatorApp {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;
    private long shown;

    public AuthenticatorApp(String typed) {
        String letters = typed.replace(" ", "");
        secret = new byte[letters.length() * 5 / 8];
        int waiting = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < letters.length(); i++) {
            waiting = (waiting << 5) | ALPHABET.indexOf(letters.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                secret[at++] = (byte) (waiting >> bits);
                waiting &= (1 << bits) - 1;
            }
        }
    }

    /** A code that was not shown before, at most one step ahead of the clock. */
    public String code() {
        long now = Instant.now().getEpochSecond() / 30;
        shown = Math.max(now - 1, shown + 1);
        if (shown > now + 1) {
            throw new AssertionError("this test used three codes within a minute");
        }
        return code(shown);
    }

    /** The code shown so long ago. */
    String codeAgo(int steps) {
        return code(Instant.now().getEpochSecond() / 30 - steps);
    }

    /** The code given out last. */
    String last() {
        return code(shown);
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int from = hash[19] & 15;
            int number = ByteBuffer.wrap(hash, from, 4).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
