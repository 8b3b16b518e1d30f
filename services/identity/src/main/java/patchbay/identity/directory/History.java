package patchbay.identity.directory;

import java.time.Instant;

/**
 * When something was made and last changed, and by whom.
 *
 * @param createdBy the ARN of a caller, or a word such as {@code scim}; empty where nobody was
 *     noted
 */
public record History(Instant createdAt, String createdBy, Instant updatedAt, String updatedBy) {
    /** Of what is made now. */
    public static History begin(Instant now, String by) {
        return new History(now, by, now, by);
    }

    /** The same, changed now; no two changes carry the same moment. */
    History changed(Instant now, String by) {
        Instant later = updatedAt.plusNanos(1_000);
        return new History(createdAt, createdBy, now.isBefore(later) ? later : now, by);
    }
}
