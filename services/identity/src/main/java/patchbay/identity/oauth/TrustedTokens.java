package patchbay.identity.oauth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.Person;
import patchbay.wire.json.Json;

/**
 * Whom a token of a trusted issuer means.
 *
 * <p>Source: RFC 7523, 3; <i>IAM Identity Center User Guide, Using applications with a trusted
 * token issuer</i>. The issuer must be one that the application's grant names, the audience one
 * that it names for this issuer; the token must be signed by a key that the issuer publishes, and
 * be in force; and one person's attribute must equal the claim.
 */
public final class TrustedTokens {
    /** Clocks may differ by so much. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    /** Attributes that are unique, so that a claim means one person. */
    public static final List<String> ATTRIBUTES = List.of("userName", "emails.value");

    private final TokenIssuerStore issuers;
    private final IssuerKeys keys;
    private final Directory directory;
    private final InstantSource clock;

    public TrustedTokens(
            TokenIssuerStore issuers, IssuerKeys keys, Directory directory, InstantSource clock) {
        this.issuers = issuers;
        this.keys = keys;
        this.directory = directory;
        this.clock = clock;
    }

    /** Whom it means, or why it means nobody. */
    public sealed interface Outcome {
        record Found(Person person) implements Outcome {}

        record Refused(String why) implements Outcome {}
    }

    /** Whom the token means to an application of this instance that has this grant. */
    public Outcome whom(String instance, Grant.JwtBearer grant, String assertion) {
        Optional<JsonWebToken> token = JsonWebToken.read(assertion);
        if (token.isEmpty()) {
            return new Outcome.Refused("The assertion is not a signed JSON web token.");
        }
        Json.Obj claims = token.get().claims();
        for (Grant.Authorized each : grant.issuers()) {
            Optional<TokenIssuer> issuer =
                    issuers.find(each.issuerArn().substring(each.issuerArn().lastIndexOf('/') + 1))
                            .filter(it -> it.instance().equals(instance))
                            .filter(it -> it.url().equals(claims.text("iss")));
            if (issuer.isPresent()) {
                return judged(issuer.get(), each.audiences(), token.get());
            }
        }
        return new Outcome.Refused("The application's grant does not name the token's issuer.");
    }

    private Outcome judged(TokenIssuer issuer, List<String> audiences, JsonWebToken token) {
        if (keys.of(issuer, token).stream().noneMatch(token::verified)) {
            return new Outcome.Refused("No key that the issuer publishes made the signature.");
        }
        if (audiences(token.claims()).stream().noneMatch(audiences::contains)) {
            return new Outcome.Refused("The token is for another audience.");
        }
        Instant now = clock.instant();
        Optional<Instant> end = moment(token.claims(), "exp");
        if (end.isEmpty() || !now.isBefore(end.get())) {
            return new Outcome.Refused("The token has expired, or does not say when it does.");
        }
        if (moment(token.claims(), "nbf").filter(it -> it.isAfter(now.plus(SKEW))).isPresent()) {
            return new Outcome.Refused("The token is not in force yet.");
        }
        return claim(token.claims(), issuer.claim())
                .flatMap(text -> person(issuer.attribute(), text))
                .filter(Person::enabled)
                .<Outcome>map(Outcome.Found::new)
                .orElseGet(() ->
                        new Outcome.Refused(
                                "Nobody has the `"
                                        + issuer.attribute()
                                        + "` that the token's claim `"
                                        + issuer.claim()
                                        + "` says."));
    }

    private static List<String> audiences(Json.Obj claims) {
        String one = claims.text("aud");
        return one.isEmpty()
                ? claims.list("aud").stream()
                        .filter(Json.Str.class::isInstance)
                        .map(it -> ((Json.Str) it).text())
                        .toList()
                : List.of(one);
    }

    private static Optional<Instant> moment(Json.Obj claims, String name) {
        try {
            return claims.get(name).orElse(new Json.Nil()) instanceof Json.Num(String text)
                    ? Optional.of(Instant.ofEpochSecond((long) Double.parseDouble(text)))
                    : Optional.empty();
        } catch (java.time.DateTimeException beyondTime) {
            return Optional.empty();
        }
    }

    private static Optional<String> claim(Json.Obj claims, String path) {
        Json at = claims;
        for (String name : path.split("\\.")) {
            at = at instanceof Json.Obj object ? object.get(name).orElse(new Json.Nil()) : at;
        }
        return at instanceof Json.Str(String text) && !text.isEmpty()
                ? Optional.of(text)
                : Optional.empty();
    }

    private Optional<Person> person(String attribute, String text) {
        return switch (attribute) {
            case "userName" -> directory.person(text);
            case "emails.value" -> directory.personWithEmail(text);
            default -> Optional.empty();
        };
    }
}
