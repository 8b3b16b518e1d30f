package patchbay.connect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps sessions, and what opens them by a hash: the tokens themselves are kept nowhere. Each call
 * is one durable transaction.
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

    /**
     * Somebody who is signed in.
     *
     * @param browsers whether a browser is, or only a program
     */
    record SignedIn(ConnectSession session, String login, boolean browsers) {}

    /** Keeps tokens and their sessions; does nothing where the user is gone. */
    void keep(Kept... tokens);

    /** The token, which is forgotten with this call. */
    Optional<Kept> take(String hash, Kind kind);

    Optional<Kept> find(String hash, Kind kind);

    /** Forgets this token alone. */
    boolean forget(String hash);

    /** Keeps an access token in place of all that the session has. */
    void replaceAccess(Kept token);

    /** Notes that the session's user did something. */
    void active(ConnectSession session, Instant at);

    /** The user's browser sessions in an instance that have not ended, the oldest first. */
    List<ConnectSession> goingOn(InstanceId instance, String user, Instant now);

    /**
     * Who is signed in to the instance, the latest sign-in first.
     *
     * @param idleSince sessions without any activity since then have ended; {@link Instant#EPOCH}
     *     where inactivity ends none
     * @param before only sign-ins before this one, which ended the page before
     */
    List<SignedIn> signedIn(
            InstanceId instance,
            Instant now,
            Instant idleSince,
            Optional<ConnectSession> before,
            int most);

    /** How many sessions {@link #signedIn} has on all its pages. */
    long countSignedIn(InstanceId instance, Instant now, Instant idleSince);

    Optional<ConnectSession> session(InstanceId instance, String id);

    /** Forgets the session with every token of it. */
    boolean end(ConnectSession session);

    /**
     * Forgets every session of the instance, and puts the users Offline.
     *
     * @return how many there were
     */
    int endAll(InstanceId instance, Instant now);

    /** Forgets what expired before that moment. */
    int forgetExpired(Instant before);
}
