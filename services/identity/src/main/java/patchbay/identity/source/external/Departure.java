package patchbay.identity.source.external;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;
import patchbay.identity.source.ExternalForm;
import patchbay.identity.source.ExternalSettings;
import patchbay.identity.source.Kind;
import patchbay.identity.source.Source;
import patchbay.identity.source.Sources;
import patchbay.saml.issue.RequestIssuer;
import patchbay.saml.issue.SigningKey;
import patchbay.saml.metadata.IdentityProvider;
import patchbay.saml.metadata.RelyingPartyMetadata;

/** Sends a browser to another identity provider, with a request that is remembered. */
public final class Departure {
    /** How long somebody may take over there. */
    public static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Sources sources;
    private final ServiceProvider self;
    private final ProviderKeys keys;
    private final ExternalStore store;
    private final ProviderProbe probe;
    private final RequestIssuer requests;
    private final InstantSource clock;
    private final Randomness random;

    public Departure(
            Sources sources,
            ServiceProvider self,
            ProviderKeys keys,
            ExternalStore store,
            ProviderProbe probe,
            InstantSource clock,
            Randomness random) {
        this.sources = sources;
        this.self = self;
        this.keys = keys;
        this.store = store;
        this.probe = probe;
        this.requests = new RequestIssuer(random);
        this.clock = clock;
        this.random = random;
    }

    /**
     * Where the browser goes, and what it takes along.
     *
     * @param browser what it has to show when it comes back
     * @param address with the request in it, or for a form to be posted to
     * @param samlRequest the form's field; empty where the address has it all
     */
    public record Away(
            Source source, Secret browser, String address, Optional<String> samlRequest) {}

    /**
     * The source that signs the owner of the name in elsewhere: the first of those that answer for
     * the name, and of several identity providers the first that answers now. Nothing where a
     * password is asked for here.
     */
    public Optional<Source> sourceOf(String typed) {
        List<Source> answering = sources.realm().sourcesOf(typed);
        List<Source> elsewhere =
                answering.stream().takeWhile(source -> source.kind() == Kind.SAML).toList();
        return elsewhere.size() < 2
                ? elsewhere.stream().findFirst()
                : elsewhere.stream()
                        .filter(source -> probe.answers(settings(source).endpoint().location()))
                        .findFirst()
                        .or(() -> elsewhere.stream().findFirst());
    }

    /** Enabled identity providers that anybody may choose. */
    public List<Source> choices() {
        return sources.list().stream()
                .filter(source -> source.enabled() && source.kind() == Kind.SAML)
                .toList();
    }

    /**
     * Begins a sign-in there.
     *
     * @param next where the person is going: a path of the portal
     * @param consumer where the answer is to be posted, by the name that the browser knows
     */
    public Optional<Away> leave(Source source, String next, String consumer) {
        return self.issuer().map(issuer -> leave(source, next, consumer, issuer));
    }

    private Away leave(Source source, String next, String consumer, String issuer) {
        ExternalSettings settings = settings(source);
        IdentityProvider.Endpoint endpoint = settings.endpoint();
        Instant now = clock.instant();
        String id = requests.freshId();
        String browser = random.token();
        store.add(
                new ExternalStore.Waiting(
                        id, source.id(), Tokens.hash(browser), next, now.plus(PATIENCE)));
        RequestIssuer.Wanted wanted =
                new RequestIssuer.Wanted(
                        issuer,
                        endpoint.location(),
                        consumer,
                        RelyingPartyMetadata.NAME_ID_FORMAT,
                        now);
        Optional<SigningKey> key = settings.signRequests() ? keys.of(source) : Optional.empty();
        return ExternalSettings.isPost(endpoint)
                ? new Away(
                        source,
                        new Secret(browser),
                        endpoint.location(),
                        Optional.of(requests.post(id, wanted, key)))
                : new Away(
                        source,
                        new Secret(browser),
                        requests.redirect(id, wanted, "", key),
                        Optional.empty());
    }

    static ExternalSettings settings(Source source) {
        return ExternalForm.read(source.fields()).settings().orElseThrow();
    }
}
