package patchbay.identity.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** SHA-256 of codes and tokens, in the URL alphabet of base64: all that is kept of them. */
final class Hash {
    private Hash() {}

    static String of(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(token));
    }

    /** Whether the verifier is the one that the challenge was made from (RFC 7636, 4.6). */
    static boolean isChallengeOf(String challenge, String verifier) {
        return MessageDigest.isEqual(
                challenge.getBytes(StandardCharsets.UTF_8),
                of(verifier).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
