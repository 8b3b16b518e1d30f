package patchbay.identity.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter in the outbox.
 *
 * @param sealed the text, sealed; empty once a mail server has taken it, or nobody ever will
 * @param attempts how often a mail server was asked to take it
 * @param dueAt when it is tried next
 * @param problem what the last attempt failed with; empty text where none failed
 */
// The sealed bytes go from the store to the sealer; nobody compares or alters them.
@SuppressWarnings("ArrayRecordComponent")
public record KeptLetter(
        String id,
        String recipient,
        String subject,
        Optional<byte[]> sealed,
        State state,
        Instant createdAt,
        int attempts,
        Instant dueAt,
        String problem) {
    /** What became of a letter. */
    public enum State {
        /** Not taken yet; it is tried again. */
        WAITING,
        /** A mail server took it. */
        DELIVERED,
        /** Refused for good, or waited too long to be of use. */
        GIVEN_UP
    }

    @Override
    public String toString() {
        return "letter " + id + ", " + state;
    }
}
