package patchbay.identity.factor;

import java.util.Base64;
import java.util.Optional;

/**
 * What a browser posts after it asked an authenticator: base64url of each part, without padding.
 *
 * @param credentialId empty text when registering
 * @param authenticator the authenticator's data; when registering, the attestation object
 * @param signature empty text when registering
 */
public record KeyAnswer(
        String credentialId, String clientData, String authenticator, String signature) {
    /** Whether the page sent one: without a script its fields stay empty. */
    public boolean isThere() {
        return !clientData.isEmpty() && !authenticator.isEmpty();
    }

    static byte[] bytes(String text) throws Unreadable {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("a part that is no base64url");
        }
    }

    /** The relying party's own texts never hold what an attacker sends unchecked. */
    Optional<String> id() {
        return credentialId.matches("[A-Za-z0-9_-]{1,1400}")
                ? Optional.of(credentialId)
                : Optional.empty();
    }
}
