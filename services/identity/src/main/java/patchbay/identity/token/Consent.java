package patchbay.identity.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import patchbay.identity.directory.PersonId;

/**
 * What a program asks a person for, and what the person said.
 *
 * @param id SHA-256 of the device code, or of the request's name in the page's address
 * @param userCode what the person compares or types, {@code ABCD-EFGH}; for a device only
 * @param callback where the program waits for the answer; not for a device
 * @param codeHash SHA-256 of the authorization code, once there is one
 */
public record Consent(
        String id,
        Optional<String> userCode,
        String clientId,
        String clientName,
        List<String> scopes,
        Optional<Callback> callback,
        Status status,
        Optional<PersonId> person,
        Optional<String> codeHash,
        Instant expiresAt) {
    /** Whether the person decided, and how. */
    public enum Status {
        PENDING,
        ALLOWED,
        DENIED
    }

    /**
     * Where a browser brings the answer.
     *
     * @param state the program's own, brought back to it; may be empty
     * @param challenge PKCE, method S256
     */
    public record Callback(String redirectUri, String state, String challenge) {}

    public Consent {
        scopes = List.copyOf(scopes);
    }
}
