package patchbay.identity.token;

import java.time.Instant;
import java.util.List;
import patchbay.identity.directory.PersonId;

/**
 * A person's consent in force: the tokens of one sign-in of one program.
 *
 * @param id never shown
 */
public record TokenSession(
        String id,
        PersonId person,
        String clientId,
        List<String> scopes,
        Instant startedAt,
        Instant endsAt) {
    public TokenSession {
        scopes = List.copyOf(scopes);
    }

    /** Whether a client of this id is an application, named by its ARN. */
    static boolean isApplication(String clientId) {
        return clientId.startsWith("arn:");
    }

    /** Whether its access tokens end before it does. */
    boolean isRenewed() {
        return !scopes.isEmpty() || isApplication(clientId);
    }

    /** Whether its tokens open the person's accounts; an application needs the scope for it. */
    public boolean opensAccounts() {
        return !isApplication(clientId) || scopes.contains(Clients.ACCOUNTS);
    }
}
