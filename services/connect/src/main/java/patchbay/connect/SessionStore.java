package patchbay.connect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what opens sessions, by a hash: the tokens themselves are kept nowhere. Each call is one
 * durable transaction.
 */
public interface SessionStore {
    /** What a token opens. */
    enum Kind {
        /** A hand-over to the instance's host, once. */
        CODE,
        /** A browser's session. */
        COOKIE,
        /** Calls of a program in the user's name. */
        ACCESS,
        /** New access tokens. */
        REFRESH
    }

    /**
     * A kept token.
     *
     * @param hash SHA-256 of the token, base64url
     * @param target where the sign-in goes; only of a code
     */
    record Kept(
            String hash,
            Kind kind,
            ConnectSession session,
            Optional<Target> target,
            Instant expiresAt) {}

    /** Keeps tokens; does nothing where the user is gone. */
    void keep(Kept... tokens);

    /** The token, which is forgotten with this call. */
    Optional<Kept> take(String hash, Kind kind);

    Optional<Kept> find(String hash, Kind kind);

    /** The user's browser sessions in an instance that have not ended, the oldest first. */
    List<ConnectSession> goingOn(InstanceId instance, String user, Instant now);

    /** Forgets every token of the session that this one belongs to. */
    void end(Kept token);

    /** Forgets what expired before that moment. */
    int forgetExpired(Instant before);
}
