package patchbay.connect;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import patchbay.explain.TraceCode;

/**
 * A user's session in an instance: 12 hours from the sign-in, whatever happens (rule 8.26).
 *
 * @param user id of the user
 * @param trace of the sign-in that opened it; empty for one that an API call opened
 */
public record ConnectSession(
        InstanceId instance, String user, Optional<TraceCode> trace, Instant signedInAt) {
    /** Rule 8.26: independent of credentials and of {@code SessionDuration}. */
    public static final Duration LENGTH = Duration.ofHours(12);

    /** When it ends. */
    public Instant expiresAt() {
        return signedInAt.plus(LENGTH);
    }
}
