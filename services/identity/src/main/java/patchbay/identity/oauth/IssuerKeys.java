package patchbay.identity.oauth;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import patchbay.identity.source.external.ProviderProbe;
import patchbay.wire.json.Json;
import patchbay.wire.json.NotJson;

/**
 * The keys of trusted token issuers, as they publish them.
 *
 * <p>Source: OpenID Connect Discovery 1.0, 4; RFC 7517. Keys are remembered for an hour; a token of
 * a key that is not among them has them fetched again, once a minute at most.
 */
public final class IssuerKeys {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final int SMALLEST_KEY_BITS = 2048;

    private final ProviderProbe probe;
    private final InstantSource clock;
    private final Map<String, Fetched> remembered = new ConcurrentHashMap<>();

    public IssuerKeys(ProviderProbe probe, InstantSource clock) {
        this.probe = probe;
        this.clock = clock;
    }

    private record Named(String name, PublicKey key) {}

    private record Fetched(Instant at, List<Named> keys) {}

    /** Keys that the token may have been signed with: those of the name it gives. */
    public List<PublicKey> of(TokenIssuer issuer, JsonWebToken token) {
        Instant now = clock.instant();
        Fetched known = remembered.get(issuer.url());
        if (known == null || known.at().plus(FRESH).isBefore(now)) {
            known = fetch(issuer, now);
        }
        List<PublicKey> fitting = fitting(known, token);
        if (fitting.isEmpty() && known.at().plus(AGAIN).isBefore(now)) {
            fitting = fitting(fetch(issuer, now), token);
        }
        return fitting;
    }

    private static List<PublicKey> fitting(Fetched fetched, JsonWebToken token) {
        return fetched.keys().stream()
                .filter(it -> token.key().isEmpty() || it.name().equals(token.key()))
                .map(Named::key)
                .toList();
    }

    private Fetched fetch(TokenIssuer issuer, Instant now) {
        Fetched fetched = new Fetched(now, keys(issuer));
        remembered.put(issuer.url(), fetched);
        return fetched;
    }

    private List<Named> keys(TokenIssuer issuer) {
        String base =
                issuer.url().endsWith("/")
                        ? issuer.url().substring(0, issuer.url().length() - 1)
                        : issuer.url();
        Optional<Json.Obj> found = read(base + "/.well-known/openid-configuration");
        Optional<String> at =
                found.filter(it -> it.text("issuer").equals(issuer.url()))
                        .map(it -> it.text("jwks_uri"))
                        .filter(it -> it.startsWith("https://") || it.startsWith("http://"));
        List<Named> keys = new ArrayList<>();
        at.flatMap(this::read)
                .ifPresent(set -> set.list("keys").forEach(key -> key(key).ifPresent(keys::add)));
        return keys;
    }

    private Optional<Json.Obj> read(String address) {
        try {
            Optional<String> text = probe.fetch(address);
            return text.isPresent() && Json.parse(text.get()) instanceof Json.Obj object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (NotJson | IllegalArgumentException notThere) {
            return Optional.empty();
        }
    }

    private static Optional<Named> key(Json json) {
        if (!(json instanceof Json.Obj object)
                || !object.text("kty").equals("RSA")
                || object.text("use").equals("enc")) {
            return Optional.empty();
        }
        try {
            BigInteger modulus = number(object.text("n"));
            return modulus.bitLength() < SMALLEST_KEY_BITS
                    ? Optional.empty()
                    : Optional.of(
                            new Named(
                                    object.text("kid"),
                                    KeyFactory.getInstance("RSA")
                                            .generatePublic(
                                                    new RSAPublicKeySpec(
                                                            modulus, number(object.text("e"))))));
        } catch (GeneralSecurityException | IllegalArgumentException notKey) {
            return Optional.empty();
        }
    }

    private static BigInteger number(String text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text));
    }
}
