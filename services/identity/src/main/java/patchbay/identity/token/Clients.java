package patchbay.identity.token;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import patchbay.aws.Sealer;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Registers programs. Anybody may register, so nothing is kept of it: a client's id is its
 * registration, sealed, and its secret is sealed with the id.
 */
public final class Clients {
    /** The one scope that is granted: to list and use the accounts of the person. */
    public static final String ACCOUNTS = "sso:account:access";

    private static final String ID = "oidc client";
    private static final String SECRET = "oidc client secret";
    private static final Duration GOOD_FOR = Duration.ofDays(90);
    private static final int LONGEST_NAME = 255;
    private static final String END = "\u001e";

    private final Sealer sealer;
    private final InstantSource clock;
    private final Randomness random;

    public Clients(Sealer sealer, InstantSource clock, Randomness random) {
        this.sealer = sealer;
        this.clock = clock;
        this.random = random;
    }

    /** A client and the secret that proves it. */
    public record Registered(Client client, Secret secret, Instant issuedAt) {}

    public Reply<Registered> register(
            String name, String type, List<String> redirects, List<String> scopes) {
        Optional<Fault> fault = fault(name, type, redirects, scopes);
        if (fault.isPresent()) {
            return Reply.refused(fault.get());
        }
        Instant now = clock.instant();
        Instant expiry = now.plus(GOOD_FOR);
        List<String> parts = new ArrayList<>();
        parts.add(random.token());
        parts.add(name);
        parts.add(Long.toString(expiry.getEpochSecond()));
        parts.add(Integer.toString(redirects.size()));
        parts.addAll(redirects);
        parts.addAll(scopes);
        String id = seal(ID, String.join(END, parts));
        return Reply.done(
                new Registered(
                        new Client(id, name, redirects, scopes, expiry),
                        new Secret(seal(SECRET, Hash.of(id))),
                        now));
    }

    private static Optional<Fault> fault(
            String name, String type, List<String> redirects, List<String> scopes) {
        if (!type.equals("public")) {
            return Optional.of(TokenFault.invalidRequest("The client type must be `public`."));
        }
        if (name.isBlank() || name.length() > LONGEST_NAME || name.contains(END)) {
            return Optional.of(TokenFault.invalidRequest("The client name is not usable."));
        }
        Optional<String> scope = scopes.stream().filter(s -> !s.equals(ACCOUNTS)).findFirst();
        if (scope.isPresent()) {
            return Optional.of(
                    TokenFault.invalidScope("Scope `" + scope.get() + "` is not granted here."));
        }
        return redirects.stream()
                .filter(uri -> !isLoopback(uri))
                .findFirst()
                .map(uri ->
                        TokenFault.invalidRedirect(
                                "`" + uri + "` is not an http address of this machine."));
    }

    /** The client that the secret proves; it must not have expired. */
    public Reply<Client> prove(String id, String secret) {
        return open(SECRET, secret).filter(Hash.of(id)::equals).isPresent()
                ? find(id)
                : Reply.refused(TokenFault.invalidClient("The client is not known."));
    }

    /** The client that says it is this one; it must not have expired. */
    public Reply<Client> find(String id) {
        Optional<Client> client =
                open(ID, id).map(text -> client(id, List.of(text.split(END, -1))));
        if (client.isEmpty()) {
            return Reply.refused(TokenFault.invalidClient("The client is not known."));
        }
        return clock.instant().isBefore(client.get().expiresAt())
                ? Reply.done(client.get())
                : Reply.refused(TokenFault.invalidClient("The client's registration has expired."));
    }

    private String seal(String purpose, String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sealer.seal(purpose, text.getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<String> open(String purpose, String text) {
        try {
            return sealer.open(purpose, Base64.getUrlDecoder().decode(text))
                    .map(plain -> new String(plain, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** The parts were sealed by us. */
    private static Client client(String id, List<String> parts) {
        int redirects = Integer.parseInt(parts.get(3));
        return new Client(
                id,
                parts.get(1),
                parts.subList(4, 4 + redirects),
                parts.subList(4 + redirects, parts.size()),
                Instant.ofEpochSecond(Long.parseLong(parts.get(2))));
    }

    /**
     * Whether a program may be sent back there: as registered, but for the port of a loopback
     * address (RFC 8252, 7.3).
     */
    static boolean mayReturnTo(List<String> registered, String uri) {
        return isLoopback(uri) && registered.stream().anyMatch(each -> sameButPort(each, uri));
    }

    private static boolean sameButPort(String one, String other) {
        return parse(one)
                .flatMap(a ->
                        parse(other)
                                .map(b ->
                                        a.getHost().equals(b.getHost())
                                                && a.getRawPath().equals(b.getRawPath())))
                .orElse(false);
    }

    private static boolean isLoopback(String uri) {
        return parse(uri).isPresent();
    }

    private static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text);
            boolean usable =
                    "http".equals(uri.getScheme())
                            && uri.getHost() != null
                            && List.of("127.0.0.1", "[::1]", "localhost").contains(uri.getHost())
                            && uri.getRawUserInfo() == null
                            && uri.getRawQuery() == null
                            && uri.getRawFragment() == null;
            return usable ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
