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
 * @param activeAt when the user last did something in it, half a minute more or less
 * @param expiresAt when it ends, even in the middle of work
 */
public record ConnectSession(
        String id,
        InstanceId instance,
        String user,
        Optional<TraceCode> trace,
        Through through,
        Instant signedInAt,
        Instant activeAt,
        Instant expiresAt) {
    /** Rule 8.26: independent of credentials and of {@code SessionDuration}. */
    public static final Duration LENGTH = Duration.ofHours(12);

    /**
     * By what the user came in.
     *
     * @param role ARN of the role; empty with a password of the instance's own
     * @param provider ARN of the identity provider that vouched for the session of the role
     * @param address of the client; empty where nobody knew it
     */
    public record Through(Optional<String> role, Optional<String> provider, String address) {
        /** A sign-in with a password at the instance's own form. */
        public static Through password(String address) {
            return new Through(Optional.empty(), Optional.empty(), address);
        }
    }

    /** When it ends if nobody does anything any more. */
    Instant idleAt(AuthenticationProfile profile) {
        return activeAt.plus(profile.idle());
    }
}
