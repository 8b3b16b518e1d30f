package patchbay.identity.application;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Reads the last segment of an application's addresses back (rule 7.15). */
final class AddressKey {
    private AddressKey() {}

    static Optional<ApplicationId> applicationId(String addressKey) {
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(addressKey);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        String text = new String(decoded, StandardCharsets.US_ASCII);
        return ApplicationId.parse(text.substring(text.indexOf('_') + 1));
    }
}
