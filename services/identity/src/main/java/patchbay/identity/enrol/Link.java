package patchbay.identity.enrol;

import java.time.Instant;
import java.util.Optional;
import patchbay.identity.directory.PersonId;

/**
 * A link that was mailed.
 *
 * @param tokenHash of the token in it; the token itself is only in the letter
 * @param email where it was sent: following it proves that this address is the person's
 */
public record Link(
        String tokenHash,
        LinkPurpose purpose,
        PersonId person,
        String email,
        Instant createdAt,
        Instant endsAt,
        Optional<Instant> usedAt) {
    @Override
    public String toString() {
        return purpose + " for " + person + " until " + endsAt;
    }
}
