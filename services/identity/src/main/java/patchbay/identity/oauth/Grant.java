package patchbay.identity.oauth;

import java.util.Arrays;
import java.util.List;

/**
 * A way in which an OAuth application may come by tokens.
 *
 * <p>Source: <i>IAM Identity Center API Reference, Grant</i>.
 */
public sealed interface Grant {
    String CODE = "authorization_code";
    String REFRESH = "refresh_token";
    String JWT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

    /** A person signs in at the portal and comes back to one of these addresses. */
    record AuthorizationCode(List<String> redirects) implements Grant {
        public AuthorizationCode {
            redirects = List.copyOf(redirects);
        }
    }

    record RefreshToken() implements Grant {}

    /** A token of a trusted issuer says who the person is. */
    record JwtBearer(List<Authorized> issuers) implements Grant {
        public JwtBearer {
            issuers = List.copyOf(issuers);
        }
    }

    /** A token that another application got for the person. */
    record TokenExchange() implements Grant {}

    /**
     * An issuer whose tokens count.
     *
     * @param audiences whom they may be for
     */
    record Authorized(String issuerArn, List<String> audiences) {
        public Authorized {
            audiences = List.copyOf(audiences);
        }
    }

    /** As it is kept. */
    default Option option() {
        return switch (this) {
            case AuthorizationCode(List<String> redirects) ->
                    new Option(Option.Kind.GRANT, CODE, redirects);
            case RefreshToken _ -> new Option(Option.Kind.GRANT, REFRESH, List.of());
            case TokenExchange _ -> new Option(Option.Kind.GRANT, EXCHANGE, List.of());
            case JwtBearer(List<Authorized> issuers) ->
                    new Option(
                            Option.Kind.GRANT,
                            JWT,
                            issuers.stream()
                                    .map(it ->
                                            it.issuerArn()
                                                    + "\t"
                                                    + String.join("\t", it.audiences()))
                                    .toList());
        };
    }

    static Grant of(Option kept) {
        return switch (kept.name()) {
            case CODE -> new AuthorizationCode(kept.lines());
            case REFRESH -> new RefreshToken();
            case EXCHANGE -> new TokenExchange();
            case JWT ->
                    new JwtBearer(
                            kept.lines().stream()
                                    .map(line -> Arrays.asList(line.split("\t", -1)))
                                    .map(it ->
                                            new Authorized(it.getFirst(), it.subList(1, it.size())))
                                    .toList());
            default -> throw new IllegalArgumentException(kept.name());
        };
    }
}
