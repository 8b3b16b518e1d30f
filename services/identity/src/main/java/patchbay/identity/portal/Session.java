package patchbay.identity.portal;

import java.time.Instant;
import patchbay.identity.directory.PersonId;

/**
 * Somebody who signed in and has not left.
 *
 * @param tokenHash SHA-256 of the token, hexadecimal; the token itself is only in the browser
 */
public record Session(
        String tokenHash, SessionKind kind, PersonId person, Instant startedAt, Instant endsAt) {
    @Override
    public String toString() {
        return kind + " session of " + person + " until " + endsAt;
    }
}
