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
}
