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

    /** Activity is noted no oftener than this: a write for each click would serve nobody. */
    private static final Duration NOTED_EVERY = Duration.ofSeconds(30);

    private final SessionStore store;
    private final AuthenticationProfiles profiles;
    private final Randomness random;

    public ConnectSessions(SessionStore store, AuthenticationProfiles profiles, Randomness random) {
        this.store = store;
        this.profiles = profiles;
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

    /** A new access token. */
    public record Access(Secret token, Instant expiresAt) {}

    /** A page of those who are signed in. */
    public record Roll(List<SessionStore.SignedIn> rows, long total, boolean more) {
        public Roll {
            rows = List.copyOf(rows);
        }
    }

    /** A code that hands a sign-in over to the instance's host: once, within a minute. */
    public Secret handOver(
            ConnectUser user,
            Optional<TraceCode> trace,
            ConnectSession.Through through,
            Optional<Target> target,
            Instant now) {
        Secret code = token();
        store.keep(
                kept(
                        code,
                        SessionStore.Kind.CODE,
                        session(user, trace, through, now),
                        target,
                        now));
        return code;
    }

    /** Tokens in the user's name, as {@code GetFederationToken} answers them. */
    public Credentials issue(ConnectUser user, ConnectSession.Through through, Instant now) {
        ConnectSession session = session(user, Optional.empty(), through, now);
        Secret access = token();
        Secret refresh = token();
        Secret code = token();
        SessionStore.Kept accessKept = kept(access, SessionStore.Kind.ACCESS, session, now);
        SessionStore.Kept refreshKept = kept(refresh, SessionStore.Kind.REFRESH, session, now);
        store.keep(accessKept, refreshKept, kept(code, SessionStore.Kind.CODE, session, now));
        return new Credentials(
                access, accessKept.expiresAt(), refresh, refreshKept.expiresAt(), code);
    }

    /**
     * A new access token for the bearer of a refresh token, as long as the session lasts; the
     * earlier ones open nothing any more (rule 8.16).
     */
    public Optional<Access> refresh(String refreshToken, Instant now) {
        return store.find(Tokens.hash(refreshToken), SessionStore.Kind.REFRESH)
                .filter(kept -> now.isBefore(kept.expiresAt()))
                .map(kept -> {
                    Secret access = token();
                    SessionStore.Kept fresh =
                            kept(access, SessionStore.Kind.ACCESS, kept.session(), now);
                    store.replaceAccess(fresh);
                    return new Access(access, fresh.expiresAt());
                });
    }

    /** Takes a token back: an access token alone, a refresh token with its whole session. */
    public void revoke(String token) {
        String hash = Tokens.hash(token);
        boolean _ =
                store.find(hash, SessionStore.Kind.REFRESH)
                        .map(kept -> store.end(kept.session()))
                        .orElseGet(() ->
                                store.find(hash, SessionStore.Kind.ACCESS).isPresent()
                                        && store.forget(hash));
    }

    /** The hand-over of a code that was not used yet, stale ones included. */
    Optional<SessionStore.Kept> redeem(String code) {
        return store.take(Tokens.hash(code), SessionStore.Kind.CODE);
    }

    /** A cookie's value for the session. */
    Secret cookie(ConnectSession session, Instant now) {
        Secret cookie = token();
        store.keep(kept(cookie, SessionStore.Kind.COOKIE, session, now));
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

    /** Notes that the user did something, unless that was noted a moment ago. */
    void active(ConnectSession session, Instant now) {
        if (!now.isBefore(session.activeAt().plus(NOTED_EVERY))) {
            store.active(session, now.truncatedTo(ChronoUnit.MILLIS));
        }
    }

    /** Ends the session and everything that was opened with it. */
    boolean end(ConnectSession session) {
        return store.end(session);
    }

    /** The user's browser sessions that have not ended, the oldest first. */
    List<ConnectSession> goingOn(ConnectUser user, Instant now) {
        return store.goingOn(user.instance(), user.id(), now);
    }

    /** Who is signed in, the latest sign-in first, after the session that ended the page before. */
    Roll roll(InstanceId instance, Optional<String> after, int most, Instant now) {
        Instant idle = idleSince(instance, now);
        List<SessionStore.SignedIn> rows =
                store.signedIn(
                        instance,
                        now,
                        idle,
                        after.flatMap(id -> store.session(instance, id)),
                        most + 1);
        return new Roll(
                rows.stream().limit(most).toList(),
                store.countSignedIn(instance, now, idle),
                rows.size() > most);
    }

    /** Who counts as signed in at this moment. */
    UserQuery.SignedIn signedIn(InstanceId instance, Instant now) {
        return new UserQuery.SignedIn(now, idleSince(instance, now));
    }

    private Instant idleSince(InstanceId instance, Instant now) {
        AuthenticationProfile profile = profiles.of(instance);
        return profile.endsWhenIdle() ? now.minus(profile.idle()) : Instant.EPOCH;
    }

    Optional<ConnectSession> find(InstanceId instance, String id) {
        return store.session(instance, id);
    }

    int endAll(InstanceId instance, Instant now) {
        return store.endAll(instance, now.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Sweeps what ended a day ago: until then an expired session can still be told from none. */
    public int sweep(Instant now) {
        return store.forgetExpired(now.minus(Duration.ofDays(1)));
    }

    private ConnectSession session(
            ConnectUser user,
            Optional<TraceCode> trace,
            ConnectSession.Through through,
            Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        return new ConnectSession(
                random.uuid().toString(),
                user.instance(),
                user.id(),
                trace,
                through,
                at,
                at,
                at.plus(profiles.of(user.instance()).longest()));
    }

    private SessionStore.Kept kept(
            Secret token, SessionStore.Kind kind, ConnectSession session, Instant now) {
        return kept(token, kind, session, Optional.empty(), now);
    }

    private SessionStore.Kept kept(
            Secret token,
            SessionStore.Kind kind,
            ConnectSession session,
            Optional<Target> target,
            Instant now) {
        Instant expires =
                switch (kind) {
                    case CODE -> session.signedInAt().plus(CODE_LIFE);
                    case ACCESS ->
                            earlier(
                                    now.truncatedTo(ChronoUnit.MILLIS)
                                            .plus(profiles.of(session.instance()).periodic()),
                                    session.expiresAt());
                    case COOKIE, REFRESH -> session.expiresAt();
                };
        return new SessionStore.Kept(Tokens.hash(token.reveal()), kind, session, target, expires);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Secret token() {
        return new Secret(random.token());
    }
}
