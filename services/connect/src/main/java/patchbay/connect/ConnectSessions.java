package patchbay.connect;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;
import patchbay.explain.TraceCode;

/** Opens, finds and ends the sessions of users in their instances. */
public final class ConnectSessions {
    /** A browser follows a redirect within seconds; a code in a history is worth nothing. */
    static final Duration CODE_LIFE = Duration.ofSeconds(60);

    /** Rule 8.16: AWS publishes no length; an hour agrees with what is known. */
    static final Duration ACCESS_LIFE = Duration.ofMinutes(60);

    private final SessionStore store;
    private final Randomness random;

    public ConnectSessions(SessionStore store, Randomness random) {
        this.store = store;
        this.random = random;
    }

    /**
     * Tokens for a program (rule 8.13).
     *
     * @param code opens a browser session on the instance's host, once
     */
    public record Credentials(
            Secret accessToken,
            Instant accessExpiresAt,
            Secret refreshToken,
            Instant refreshExpiresAt,
            Secret code) {}

    /** A code that hands a sign-in over to the instance's host: once, within a minute. */
    public Secret handOver(
            ConnectUser user, Optional<TraceCode> trace, Optional<Target> target, Instant now) {
        Secret code = token();
        store.keep(kept(code, SessionStore.Kind.CODE, session(user, trace, now), target));
        return code;
    }

    /** Tokens in the user's name, as {@code GetFederationToken} answers them. */
    public Credentials issue(ConnectUser user, Instant now) {
        ConnectSession session = session(user, Optional.empty(), now);
        Secret access = token();
        Secret refresh = token();
        Secret code = token();
        SessionStore.Kept accessKept =
                kept(access, SessionStore.Kind.ACCESS, session, Optional.empty());
        SessionStore.Kept refreshKept =
                kept(refresh, SessionStore.Kind.REFRESH, session, Optional.empty());
        store.keep(
                accessKept,
                refreshKept,
                kept(code, SessionStore.Kind.CODE, session, Optional.empty()));
        return new Credentials(
                access, accessKept.expiresAt(), refresh, refreshKept.expiresAt(), code);
    }

    /** The hand-over of a code that was not used yet, stale ones included. */
    Optional<SessionStore.Kept> redeem(String code) {
        return store.take(Tokens.hash(code), SessionStore.Kind.CODE);
    }

    /** A cookie's value for the session. */
    Secret cookie(ConnectSession session) {
        Secret cookie = token();
        store.keep(kept(cookie, SessionStore.Kind.COOKIE, session, Optional.empty()));
        return cookie;
    }

    /** The session that the cookie opens, ended ones included until they are swept. */
    Optional<ConnectSession> byCookie(String cookie) {
        return store.find(Tokens.hash(cookie), SessionStore.Kind.COOKIE)
                .map(SessionStore.Kept::session);
    }

    /** The session in whose name an access token speaks. */
    public Optional<ConnectSession> byAccessToken(String token, Instant now) {
        return store.find(Tokens.hash(token), SessionStore.Kind.ACCESS)
                .filter(kept -> now.isBefore(kept.expiresAt()))
                .map(SessionStore.Kept::session);
    }

    /** Ends the session of this cookie and everything that was opened with it. */
    void end(String cookie) {
        store.find(Tokens.hash(cookie), SessionStore.Kind.COOKIE).ifPresent(store::end);
    }

    /** The user's browser sessions that have not ended, the oldest first. */
    List<ConnectSession> goingOn(ConnectUser user, Instant now) {
        return store.goingOn(user.instance(), user.id(), now);
    }

    /** Sweeps what ended a day ago: until then an expired session can still be told from none. */
    public int sweep(Instant now) {
        return store.forgetExpired(now.minus(Duration.ofDays(1)));
    }

    private static ConnectSession session(
            ConnectUser user, Optional<TraceCode> trace, Instant now) {
        return new ConnectSession(
                user.instance(), user.id(), trace, now.truncatedTo(ChronoUnit.MILLIS));
    }

    private static SessionStore.Kept kept(
            Secret token, SessionStore.Kind kind, ConnectSession session, Optional<Target> target) {
        Instant expires =
                switch (kind) {
                    case CODE -> session.signedInAt().plus(CODE_LIFE);
                    case ACCESS -> session.signedInAt().plus(ACCESS_LIFE);
                    case COOKIE, REFRESH -> session.expiresAt();
                };
        return new SessionStore.Kept(Tokens.hash(token.reveal()), kind, session, target, expires);
    }

    private Secret token() {
        return new Secret(random.token());
    }
}
