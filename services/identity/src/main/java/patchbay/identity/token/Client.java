package patchbay.identity.token;

import java.time.Instant;
import java.util.List;

/**
 * A program that registered, or an application that calls as one.
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

    /**
     * Whether a browser may bring an answer there: for an application, exactly as it was granted; a
     * program on a person's machine may listen on any port.
     */
    boolean mayReturnTo(String uri) {
        return TokenSession.isApplication(id)
                ? redirects.contains(uri)
                : Clients.mayReturnTo(redirects, uri);
    }
}
