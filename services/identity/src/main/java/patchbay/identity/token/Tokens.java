package patchbay.identity.token;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.Person;
import patchbay.wire.Reply;

/**
 * Exchanges a person's consent for tokens, and says whose a token is.
 *
 * <p>A session lasts as long as one of the portal (rule 7.27). A program that asked for scopes gets
 * access tokens of an hour and a token to refresh them; any other one token for the session.
 */
public final class Tokens {
    private static final Duration ACCESS = Duration.ofHours(1);

    private final TokenStore store;
    private final Directory directory;
    private final InstantSource clock;
    private final Randomness random;
    private final Duration session;

    public Tokens(
            TokenStore store,
            Directory directory,
            InstantSource clock,
            Randomness random,
            Duration session) {
        this.store = store;
        this.directory = directory;
        this.clock = clock;
        this.random = random;
        this.session = session;
    }

    /** Tokens just made, and for whom. */
    public record Issued(
            Secret access, Optional<Secret> refresh, Duration life, TokenSession session) {}

    /** Somebody who shows a token that is good. */
    public record Bearer(Person person, TokenSession session) {}

    /** For a program that waited with a device code (RFC 8628, 3.4). */
    public Reply<Issued> byDeviceCode(Client client, String deviceCode) {
        Optional<Consent> consent =
                store.consent(Hash.of(deviceCode))
                        .filter(it -> it.callback().isEmpty())
                        .filter(it -> it.clientId().equals(client.id()));
        if (consent.isEmpty()) {
            return Reply.refused(TokenFault.invalidGrant("The device code is not known."));
        }
        if (!clock.instant().isBefore(consent.get().expiresAt())) {
            return Reply.refused(TokenFault.expired());
        }
        return switch (consent.get().status()) {
            case PENDING ->
                    Reply.refused(
                            asksTooOften(consent.get())
                                    ? TokenFault.slowDown()
                                    : TokenFault.pending());
            case DENIED -> Reply.refused(TokenFault.denied());
            case ALLOWED -> taken(consent.get(), _ -> true, !consent.get().scopes().isEmpty());
        };
    }

    /** A program that asks faster than it was told learns nothing new (RFC 8628, 3.5). */
    private boolean asksTooOften(Consent consent) {
        Instant now = clock.instant();
        return !store.asks(consent.id(), now, now.minus(Consents.INTERVAL));
    }

    /** For a program whose browser brought an authorization code (RFC 6749, 4.1.3; RFC 7636). */
    public Reply<Issued> byCode(Client client, String code, String redirectUri, String verifier) {
        return byCode(client, code, redirectUri, verifier, _ -> true, !client.scopes().isEmpty());
    }

    /**
     * The same for people whom the client is for.
     *
     * @param refreshable whether a token to refresh them comes with the tokens
     */
    Reply<Issued> byCode(
            Client client,
            String code,
            String redirectUri,
            String verifier,
            Predicate<Person> admits,
            boolean refreshable) {
        Optional<Consent> consent =
                store.consentByCode(Hash.of(code))
                        .filter(it -> it.status() == Consent.Status.ALLOWED)
                        .filter(it -> it.clientId().equals(client.id()))
                        .filter(it -> clock.instant().isBefore(it.expiresAt()))
                        .filter(it -> answers(it, redirectUri, verifier));
        return consent.map(it -> taken(it, admits, refreshable))
                .orElseGet(() ->
                        Reply.refused(
                                TokenFault.invalidGrant(
                                        "The authorization code is not good, or not with this"
                                                + " redirect address and code verifier.")));
    }

    private static boolean answers(Consent consent, String redirectUri, String verifier) {
        Consent.Callback back = consent.callback().orElseThrow();
        return back.redirectUri().equals(redirectUri)
                && Hash.isChallengeOf(back.challenge(), verifier);
    }

    /** A code is good once. */
    private Reply<Issued> taken(Consent consent, Predicate<Person> admits, boolean refreshable) {
        Optional<Person> person =
                consent.person().flatMap(directory::person).filter(Person::enabled).filter(admits);
        if (!store.take(consent.id()) || person.isEmpty()) {
            return Reply.refused(TokenFault.invalidGrant("The code was used already."));
        }
        return begin(person.get(), consent.clientId(), consent.scopes(), refreshable);
    }

    /** A session of the client with the person, and its first tokens. */
    Reply<Issued> begin(Person person, String clientId, List<String> scopes, boolean refreshable) {
        Instant now = clock.instant();
        TokenSession begun =
                new TokenSession(
                        random.uuid().toString(),
                        person.id(),
                        clientId,
                        scopes,
                        now,
                        now.plus(session));
        return store.add(begun)
                ? Reply.done(issue(begun, now, refreshable))
                : Reply.refused(TokenFault.invalidGrant("The person is gone."));
    }

    /** For a program whose access token is about to end (RFC 6749, 6). */
    public Reply<Issued> byRefreshToken(Client client, String token) {
        return byRefreshToken(client, token, _ -> true);
    }

    /** The same for people whom the client is for. */
    Reply<Issued> byRefreshToken(Client client, String token, Predicate<Person> admits) {
        Instant now = clock.instant();
        Optional<TokenSession> known =
                store.find(Hash.of(token), TokenStore.Kind.REFRESH, now)
                        .filter(it -> it.clientId().equals(client.id()))
                        .filter(it -> isEnabled(it, admits));
        return known.map(it -> Reply.done(refreshed(it, now, token)))
                .orElseGet(() ->
                        Reply.refused(
                                TokenFault.invalidGrant(
                                        "The refresh token is not good any more.")));
    }

    /**
     * The refresh token stays: several windows of one person's terminal hold the same, and the
     * session has an end anyway.
     */
    private Issued refreshed(TokenSession known, Instant now, String token) {
        Issued issued = issue(known, now, false);
        return new Issued(
                issued.access(), Optional.of(new Secret(token)), issued.life(), issued.session());
    }

    private Issued issue(TokenSession of, Instant now, boolean refreshable) {
        Duration left = Duration.between(now, of.endsAt());
        boolean brief = of.isRenewed() && ACCESS.compareTo(left) < 0;
        Duration life = brief ? ACCESS : left;
        Secret access = new Secret(random.token());
        store.addToken(Hash.of(access.reveal()), of, TokenStore.Kind.ACCESS, now.plus(life));
        Optional<Secret> refresh =
                refreshable ? Optional.of(new Secret(random.token())) : Optional.empty();
        refresh.ifPresent(token ->
                store.addToken(Hash.of(token.reveal()), of, TokenStore.Kind.REFRESH, of.endsAt()));
        return new Issued(access, refresh, life, of);
    }

    /** Who shows the access token; nobody where it is unknown, has ended, or they are disabled. */
    public Optional<Bearer> bearer(String token) {
        return store.find(Hash.of(token), TokenStore.Kind.ACCESS, clock.instant())
                .flatMap(it ->
                        directory
                                .person(it.person())
                                .filter(Person::enabled)
                                .map(person -> new Bearer(person, it)));
    }

    private boolean isEnabled(TokenSession it, Predicate<Person> admits) {
        return directory.person(it.person()).filter(Person::enabled).filter(admits).isPresent();
    }

    /** Ends the session that the bearer's token belongs to. */
    public void logOut(Bearer bearer) {
        store.end(bearer.session());
    }

    /** Forgets what has ended. */
    public int sweep(Instant now) {
        return store.forget(now);
    }
}
