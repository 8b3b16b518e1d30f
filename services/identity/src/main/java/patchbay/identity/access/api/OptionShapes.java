package patchbay.identity.access.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import patchbay.identity.access.AccessFault;
import patchbay.identity.oauth.Grant;
import patchbay.identity.oauth.Option;
import patchbay.policy.PolicyDocument;
import patchbay.policy.PolicyParse;
import patchbay.policy.PolicyType;
import patchbay.wire.Reply;
import patchbay.wire.shape.RawJson;
import patchbay.wire.sso.AuthenticationMethod;
import patchbay.wire.sso.AuthorizationCodeGrant;
import patchbay.wire.sso.AuthorizedTokenIssuer;
import patchbay.wire.sso.IamAuthenticationMethod;
import patchbay.wire.sso.JwtBearerGrant;
import patchbay.wire.sso.RefreshTokenGrant;
import patchbay.wire.sso.ScopeDetails;
import patchbay.wire.sso.TokenExchangeGrant;

/** Options of OAuth applications: between what the API writes and what is decided about. */
final class OptionShapes {
    /** The one way in which an application proves who it is. */
    static final String IAM = "IAM";

    private OptionShapes() {}

    static ScopeDetails scope(Option scope) {
        return ScopeDetails.builder().scope(scope.name()).authorizedTargets(scope.lines()).build();
    }

    static AuthenticationMethod method(Option method) {
        return AuthenticationMethod.builder()
                .iam(
                        IamAuthenticationMethod.builder()
                                .actorPolicy(new RawJson(method.text()))
                                .build())
                .build();
    }

    static Reply<Option> method(String type, AuthenticationMethod given) {
        if (given.iam().isEmpty()) {
            return invalid("AuthenticationMethod must be of the type " + type + ".");
        }
        String policy = given.iam().get().actorPolicy().text();
        return switch (PolicyDocument.validate(PolicyType.RESOURCE, policy)) {
            case PolicyParse.Malformed malformed ->
                    invalid("The actor policy is not valid: " + malformed.message());
            case PolicyParse.Parsed _ -> Reply.done(Option.of(Option.Kind.METHOD, type, policy));
        };
    }

    static patchbay.wire.sso.Grant grant(Option kept) {
        var grant = patchbay.wire.sso.Grant.builder();
        return switch (Grant.of(kept)) {
            case Grant.AuthorizationCode(List<String> redirects) ->
                    grant.authorizationCode(
                                    AuthorizationCodeGrant.builder()
                                            .redirectUris(redirects)
                                            .build())
                            .build();
            case Grant.RefreshToken _ ->
                    grant.refreshToken(RefreshTokenGrant.builder().build()).build();
            case Grant.TokenExchange _ ->
                    grant.tokenExchange(TokenExchangeGrant.builder().build()).build();
            case Grant.JwtBearer(List<Grant.Authorized> issuers) ->
                    grant.jwtBearer(
                                    JwtBearerGrant.builder()
                                            .authorizedTokenIssuers(
                                                    issuers.stream()
                                                            .map(OptionShapes::issuer)
                                                            .toList())
                                            .build())
                            .build();
        };
    }

    private static AuthorizedTokenIssuer issuer(Grant.Authorized it) {
        return AuthorizedTokenIssuer.builder()
                .trustedTokenIssuerArn(it.issuerArn())
                .authorizedAudiences(it.audiences())
                .build();
    }

    /**
     * The grant, where it says what its type says and nothing else.
     *
     * @param known whether an issuer is there, by its ARN
     */
    static Reply<Option> grant(
            String type, patchbay.wire.sso.Grant given, Predicate<String> known) {
        if (!types(given).equals(List.of(type))) {
            return invalid("Grant must be of the grant type " + type + " and no other.");
        }
        return switch (type) {
            case Grant.CODE -> code(given.authorizationCode().orElseThrow().redirectUris());
            case Grant.REFRESH -> Reply.done(new Grant.RefreshToken().option());
            case Grant.EXCHANGE -> Reply.done(new Grant.TokenExchange().option());
            default -> bearer(given.jwtBearer().orElseThrow().authorizedTokenIssuers(), known);
        };
    }

    private static List<String> types(patchbay.wire.sso.Grant given) {
        return List.of(
                        given.authorizationCode().map(_ -> Grant.CODE),
                        given.refreshToken().map(_ -> Grant.REFRESH),
                        given.jwtBearer().map(_ -> Grant.JWT),
                        given.tokenExchange().map(_ -> Grant.EXCHANGE))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Reply<Option> code(List<String> redirects) {
        Optional<String> unfit =
                redirects.stream().filter(uri -> !mayBeReturnedTo(uri)).findFirst();
        if (unfit.isPresent()) {
            return invalid(
                    "The redirect URI `"
                            + unfit.get()
                            + "` is neither an https address nor one of the person's own machine.");
        }
        return redirects.isEmpty()
                ? invalid("RedirectUris must not be empty.")
                : Reply.done(new Grant.AuthorizationCode(redirects).option());
    }

    private static boolean mayBeReturnedTo(String text) {
        try {
            URI uri = new URI(text);
            boolean loopback =
                    "http".equals(uri.getScheme())
                            && List.of("127.0.0.1", "[::1]", "localhost")
                                    .contains(String.valueOf(uri.getHost()));
            return uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && ("https".equals(uri.getScheme()) || loopback);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Reply<Option> bearer(
            List<AuthorizedTokenIssuer> given, Predicate<String> known) {
        for (AuthorizedTokenIssuer each : given) {
            String arn = each.trustedTokenIssuerArn().orElse("");
            if (!known.test(arn)) {
                return Reply.refused(
                        AccessFault.notFound("Could not find TrustedTokenIssuer with arn " + arn));
            }
            if (each.authorizedAudiences().isEmpty()
                    || each.authorizedAudiences().stream().anyMatch(OptionShapes::hasControl)) {
                return invalid("AuthorizedAudiences must name whom the tokens are for.");
            }
        }
        return given.isEmpty()
                ? invalid("AuthorizedTokenIssuers must not be empty.")
                : Reply.done(
                        new Grant.JwtBearer(
                                        given.stream()
                                                .map(it ->
                                                        new Grant.Authorized(
                                                                it.trustedTokenIssuerArn()
                                                                        .orElseThrow(),
                                                                it.authorizedAudiences()))
                                                .toList())
                                .option());
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private static Reply<Option> invalid(String why) {
        return Reply.refused(AccessFault.invalid(why));
    }
}
