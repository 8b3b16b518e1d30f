package patchbay.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import patchbay.aws.Caller;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;
import patchbay.explain.Check;
import patchbay.explain.Journal;
import patchbay.explain.Refusal;
import patchbay.explain.Remedy;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.explain.TraceCode;
import patchbay.explain.TraceUpdate;
import patchbay.explain.Verdict;
import patchbay.iam.SessionTokens;
import patchbay.iam.TemporaryCredentials;
import patchbay.organizations.Guardrails;

/**
 * Role sessions in browsers: handed from the sign-in host to the console's host by a one-time code,
 * since no cookie reaches both, and kept under a cookie there.
 *
 * <p>What is kept of a session is STS's own token, which is sealed; codes and cookies are kept as
 * hashes. Whoever reads the database opens nothing with it.
 */
public final class ConsoleSessions {
    static final Duration CODE_LIFE = Duration.ofSeconds(60);
    private static final String EXPIRED = "Your session has expired. Please log in.";
    private static final Remedy AGAIN = Remedy.of("sign in again at the identity provider");

    private final ConsoleSessionStore store;
    private final SessionTokens tokens;
    private final Guardrails guardrails;
    private final Journal journal;
    private final Randomness random;

    /**
     * @param guardrails say whether an account was closed, which ends its sessions
     */
    public ConsoleSessions(
            ConsoleSessionStore store,
            SessionTokens tokens,
            Guardrails guardrails,
            Journal journal,
            Randomness random) {
        this.store = store;
        this.tokens = tokens;
        this.guardrails = guardrails;
        this.journal = journal;
        this.random = random;
    }

    /** A code that hands the session over to the console's host. */
    public Secret handOver(
            TemporaryCredentials credentials, TraceCode trace, String rest, Instant now) {
        var code = new Secret(random.token());
        store.keep(
                new ConsoleSessionStore.Kept(
                        hash(code.reveal()),
                        ConsoleSessionStore.Kind.CODE,
                        credentials.sessionToken().reveal(),
                        trace,
                        rest,
                        now,
                        now.plus(CODE_LIFE)));
        return code;
    }

    /** Opens the session in the browser that bears the code. */
    public RedeemOutcome redeem(String code, Instant now) {
        Optional<ConsoleSessionStore.Kept> kept =
                store.take(hash(code), ConsoleSessionStore.Kind.CODE);
        Optional<ConsoleSession> session =
                kept.filter(k -> now.isBefore(k.expiresAt())).flatMap(k -> session(k, now));
        if (session.isEmpty()) {
            String found =
                    kept.map(k -> "a code of " + k.issuedAt() + ", until " + k.expiresAt())
                            .orElse("a code that was used already, or never given out");
            Check check =
                    Check.fail(
                            SignInCheck.CODE_IS_FRESH,
                            "an unused code, at most " + CODE_LIFE.toSeconds() + " s old",
                            found,
                            AGAIN);
            return new RedeemOutcome.Stale(
                    refuse(kept.map(ConsoleSessionStore.Kept::trace), check, now));
        }
        ConsoleSessionStore.Kept from = kept.orElseThrow();
        var cookie = new Secret(random.token());
        store.keep(
                new ConsoleSessionStore.Kept(
                        hash(cookie.reveal()),
                        ConsoleSessionStore.Kind.COOKIE,
                        from.sessionToken(),
                        from.trace(),
                        "",
                        now,
                        session.get().expiresAt()));
        return new RedeemOutcome.Opened(cookie, from.trace(), from.rest());
    }

    /** The session of the cookie's bearer, or the page that says there is none. */
    public VisitOutcome visit(Optional<String> cookie, Instant now) {
        Optional<ConsoleSessionStore.Kept> kept =
                cookie.flatMap(c -> store.find(hash(c), ConsoleSessionStore.Kind.COOKIE));
        Optional<ConsoleSession> session = kept.flatMap(k -> session(k, now));
        if (session.isPresent()) {
            return new VisitOutcome.Alive(session.get());
        }
        String found =
                kept.map(k -> "a session of " + k.issuedAt() + " that ended at " + k.expiresAt())
                        .orElse(
                                cookie.isPresent()
                                        ? "a cookie of a session that was logged out or swept"
                                        : "no session: the address was opened directly");
        Check check =
                Check.fail(
                        SignInCheck.SESSION_IS_ALIVE,
                        "a console session that has not ended",
                        found,
                        AGAIN);
        return new VisitOutcome.Expired(refuse(Optional.empty(), check, now));
    }

    /** The session of the cookie's bearer, without a word where there is none. */
    public Optional<ConsoleSession> find(String cookie, Instant now) {
        return store.find(hash(cookie), ConsoleSessionStore.Kind.COOKIE)
                .flatMap(kept -> session(kept, now));
    }

    /** Ends the session in this browser; the role session itself lives on where it is used. */
    public void logOut(String cookie) {
        store.end(hash(cookie));
    }

    /** Sweeps what ended a day ago: until then an ended session can still be told from none. */
    public int sweep(Instant now) {
        return store.forgetExpired(now.minus(Duration.ofDays(1)));
    }

    private Optional<ConsoleSession> session(ConsoleSessionStore.Kept kept, Instant now) {
        return switch (tokens.open(kept.sessionToken(), now)) {
            case SessionTokens.Opened.Valid(var keyId, var secret, Caller caller) ->
                    isClosed(caller)
                            ? Optional.empty()
                            : Optional.of(
                                    new ConsoleSession(caller, kept.trace(), expiry(caller, kept)));
            case SessionTokens.Opened.Expired expired -> Optional.empty();
            case SessionTokens.Opened.Unknown unknown -> Optional.empty();
        };
    }

    private boolean isClosed(Caller caller) {
        return caller.account().filter(account -> guardrails.over(account).closed()).isPresent();
    }

    private static Instant expiry(Caller caller, ConsoleSessionStore.Kept kept) {
        return caller instanceof Caller.RoleSession session
                ? session.expiresAt()
                : kept.expiresAt();
    }

    private Refusal refuse(Optional<TraceCode> known, Check check, Instant now) {
        TraceCode trace = known.orElseGet(() -> journal.open(now));
        journal.write(
                trace,
                TraceUpdate.at(now)
                        .stations(new StationReport(Station.DESTINATION, List.of(check)))
                        .verdict(new Verdict.Refused(check, EXPIRED, check.found())));
        return new Refusal(trace, check, EXPIRED);
    }

    private static String hash(String token) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
