package patchbay.identity.token;

import java.time.Instant;
import java.util.List;

/**
 * A program that registered.
 *
 * @param redirects where it may be sent back to
 * @param scopes what it may ask for
 * @param expiresAt when it must register again
 */
public record Client(
        String id, String name, List<String> redirects, List<String> scopes, Instant expiresAt) {
    public Client {
        redirects = List.copyOf(redirects);
        scopes = List.copyOf(scopes);
    }
}
