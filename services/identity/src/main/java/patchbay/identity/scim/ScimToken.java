package patchbay.identity.scim;

import java.time.Duration;
import java.time.Instant;

/**
 * A bearer token, known by its hash only.
 *
 * @param hash SHA-256 of its text, in hexadecimal digits
 * @param createdBy who made it: the ARN of a caller, or a user name
 */
public record ScimToken(
        String id, String hash, Instant createdAt, Instant expiresAt, String createdBy) {
    /** How long a token is good (rule 7.28). */
    public static final Duration LIFE = Duration.ofDays(365);

    /** How long before its end a token is worth a reminder (rule 7.28). */
    public static final Duration REMINDER = Duration.ofDays(90);

    /** How near its end it is. */
    public enum State {
        ACTIVE,
        EXPIRES_SOON,
        EXPIRED
    }

    public State state(Instant now) {
        if (!now.isBefore(expiresAt)) {
            return State.EXPIRED;
        }
        return now.isBefore(expiresAt.minus(REMINDER)) ? State.ACTIVE : State.EXPIRES_SOON;
    }
}
