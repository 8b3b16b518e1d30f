package patchbay.identity.portal;

import java.time.Instant;
import patchbay.identity.TokenHash;
import patchbay.identity.directory.PersonId;

/**
 * Somebody who signed in and has not left.
 *
 * @param client where it was begun
 * @param tokenHash SHA-256 of the token, hexadecimal; the token itself is only in the browser
 */
public record Session(
        String tokenHash,
        SessionKind kind,
        PersonId person,
        Instant startedAt,
        Instant endsAt,
        PortalEvents.Client client) {
    /** Of somebody who is not here: for rehearsals, kept nowhere. */
    static Session imagined(PersonId person, Instant startedAt, Instant endsAt) {
        return new Session(
                "", SessionKind.PORTAL, person, startedAt, endsAt, new PortalEvents.Client("", ""));
    }

    /** Names the session to its owner; opens nothing. */
    public String id() {
        return TokenHash.of(tokenHash).substring(0, 32);
    }

    @Override
    public String toString() {
        return kind + " session of " + person + " until " + endsAt;
    }
}
