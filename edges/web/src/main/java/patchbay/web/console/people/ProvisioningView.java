package patchbay.web.console.people;

import java.util.List;
import java.util.Optional;

/**
 * Automatic provisioning.
 *
 * @param endpoint the address for the other identity provider; empty where it is not enabled
 * @param fresh a token just made, shown this once
 * @param problem why something was not done
 */
public record ProvisioningView(
        boolean center,
        Optional<String> endpoint,
        List<Token> tokens,
        boolean room,
        Optional<String> fresh,
        Optional<String> problem,
        String changed,
        String here) {
    /** A token, without its text. */
    public record Token(
            String id,
            String createdBy,
            String createdAt,
            String expiresAt,
            String state,
            String css,
            String shape) {}
}
