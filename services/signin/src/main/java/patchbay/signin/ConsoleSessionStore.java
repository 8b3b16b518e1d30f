package patchbay.signin;

import java.time.Instant;
import java.util.Optional;
import patchbay.explain.TraceCode;

/** Keeps console sessions by a hash of what opens them. Each call is one durable transaction. */
public interface ConsoleSessionStore {
    /** What a token opens. */
    enum Kind {
        /** A hand-over to the console's host, once. */
        CODE,
        /** A browser's session. */
        COOKIE
    }

    /**
     * A kept token.
     *
     * @param hash SHA-256 of the token, base64url
     * @param sessionToken the STS session, sealed as STS issued it
     * @param rest where in the console the sign-in goes; empty text for a cookie
     */
    record Kept(
            String hash,
            Kind kind,
            String sessionToken,
            TraceCode trace,
            String rest,
            Instant issuedAt,
            Instant expiresAt) {}

    void keep(Kept token);

    /** The token, which is forgotten with this call. */
    Optional<Kept> take(String hash, Kind kind);

    Optional<Kept> find(String hash, Kind kind);

    /** Forgets one token; nothing happens where there is none. */
    void end(String hash);

    /** Forgets what expired before that moment. */
    int forgetExpired(Instant before);
}
