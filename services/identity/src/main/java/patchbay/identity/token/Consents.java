package patchbay.identity.token;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;
import patchbay.identity.directory.Person;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** Asks people whether a program may act for them. */
public final class Consents {
    /** How long a program waits for the person. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    /** How often a program may ask whether the person decided. */
    public static final Duration INTERVAL = Duration.ofSeconds(1);

    /** Without vowels, so that no words come about, and without what looks alike. */
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";

    private static final int ATTEMPTS = 5;

    private final TokenStore store;
    private final InstantSource clock;
    private final Randomness random;

    public Consents(TokenStore store, InstantSource clock, Randomness random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /** A wish for consent just begun, with the code that the program asks by. */
    public record Begun(Consent consent, Secret code) {}

    /** For a program without a browser of its own. */
    public Begun forDevice(Client client) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Secret code = new Secret(random.token());
            String letters = random.text(8, LETTERS);
            Consent consent =
                    wish(
                            client,
                            client.scopes(),
                            code,
                            Optional.of(letters.substring(0, 4) + "-" + letters.substring(4)),
                            Optional.empty());
            if (store.add(consent)) {
                return new Begun(consent, code);
            }
        }
        throw new IllegalStateException("no user code is free");
    }

    /** A program's wish as its browser brings it (RFC 6749, 4.1.1). */
    public record Asked(
            String responseType,
            String redirectUri,
            String state,
            String challenge,
            String challengeMethod,
            List<String> scopes) {}

    /**
     * For a program that opened a browser here. That it is this program, it proves when it
     * exchanges the code; the answer goes nowhere but where the program said when it registered.
     */
    public Reply<Begun> forBrowser(Client client, Asked asked) {
        Optional<Fault> fault = fault(client, asked);
        if (fault.isPresent()) {
            return Reply.refused(fault.get());
        }
        Secret code = new Secret(random.token());
        Consent consent =
                wish(
                        client,
                        asked.scopes(),
                        code,
                        Optional.empty(),
                        Optional.of(
                                new Consent.Callback(
                                        asked.redirectUri(), asked.state(), asked.challenge())));
        boolean _ = store.add(consent);
        return Reply.done(new Begun(consent, code));
    }

    private static Optional<Fault> fault(Client client, Asked asked) {
        if (!client.mayReturnTo(asked.redirectUri())) {
            return Optional.of(
                    TokenFault.invalidRedirect(
                            "The program did not register the address to return to."));
        }
        if (!asked.responseType().equals("code")) {
            return Optional.of(TokenFault.invalidRequest("The response type must be `code`."));
        }
        if (!asked.challengeMethod().equals("S256") || asked.challenge().length() != 43) {
            return Optional.of(
                    TokenFault.invalidRequest("A code challenge of method `S256` is needed."));
        }
        return asked.scopes().stream()
                .filter(scope -> !client.scopes().contains(scope))
                .findFirst()
                .map(scope ->
                        TokenFault.invalidScope(
                                "The program did not register scope `" + scope + "`."));
    }

    private Consent wish(
            Client client,
            List<String> scopes,
            Secret code,
            Optional<String> userCode,
            Optional<Consent.Callback> callback) {
        return new Consent(
                Hash.of(code.reveal()),
                userCode,
                client.id(),
                client.name(),
                scopes,
                callback,
                Consent.Status.PENDING,
                Optional.empty(),
                Optional.empty(),
                clock.instant().plus(LIFE));
    }

    /** The undecided wish of this user code, as a person may type it. */
    public Optional<Consent> byUserCode(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        return letters.length() == 8
                ? open(
                        store.consentByUserCode(
                                letters.substring(0, 4) + "-" + letters.substring(4)))
                : Optional.empty();
    }

    /** The undecided wish of this name in the page's address. */
    public Optional<Consent> byName(String name) {
        return open(store.consent(Hash.of(name)).filter(it -> it.callback().isPresent()));
    }

    private Optional<Consent> open(Optional<Consent> consent) {
        return consent.filter(it -> it.status() == Consent.Status.PENDING)
                .filter(it -> clock.instant().isBefore(it.expiresAt()));
    }

    /**
     * Keeps what the person decided.
     *
     * @return the address that the browser goes to; nothing where the program has no browser, or
     *     the wish was decided or forgotten meanwhile
     */
    public Decided decide(Consent consent, Person person, boolean allow) {
        if (consent.callback().isEmpty()) {
            return new Decided(
                    store.decide(consent.id(), status(allow), person.id(), Optional.empty()),
                    Optional.empty());
        }
        Consent.Callback back = consent.callback().get();
        String code = random.token();
        boolean kept =
                store.decide(consent.id(), status(allow), person.id(), Optional.of(Hash.of(code)));
        String answer =
                (back.redirectUri().contains("?") ? "&" : "?")
                        + (allow ? "code=" + code : "error=access_denied");
        String state = back.state().isEmpty() ? "" : "&state=" + encoded(back.state());
        return new Decided(kept, Optional.of(back.redirectUri() + answer + state));
    }

    /** Whether the decision counts, and where the browser goes with it. */
    public record Decided(boolean kept, Optional<String> address) {}

    private static Consent.Status status(boolean allow) {
        return allow ? Consent.Status.ALLOWED : Consent.Status.DENIED;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
