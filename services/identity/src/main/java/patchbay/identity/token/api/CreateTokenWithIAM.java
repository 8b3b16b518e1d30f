package patchbay.identity.token.api;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import patchbay.iam.Authorization;
import patchbay.iam.Authorizer;
import patchbay.iam.ResourcePolicy;
import patchbay.identity.oauth.Grant;
import patchbay.identity.token.ApplicationTokens;
import patchbay.identity.token.TokenFault;
import patchbay.identity.token.Tokens;
import patchbay.policy.PolicyType;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.oidc.CreateTokenWithIAMRequest;
import patchbay.wire.oidc.CreateTokenWithIAMResponse;

/**
 * Gives an application tokens of a person. The caller signs; the application's actor policy says
 * who may call for it, beside the caller's own policies.
 */
final class CreateTokenWithIAM
        implements Handler<CreateTokenWithIAMRequest, CreateTokenWithIAMResponse> {
    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    private final Authorizer authorizer;
    private final ApplicationTokens tokens;

    CreateTokenWithIAM(Authorizer authorizer, ApplicationTokens tokens) {
        this.authorizer = authorizer;
        this.tokens = tokens;
    }

    @Override
    public Reply<CreateTokenWithIAMResponse> handle(CreateTokenWithIAMRequest request, Call call) {
        Optional<ApplicationTokens.Named> application = tokens.find(request.clientId());
        Optional<ResourcePolicy> actors =
                application
                        .flatMap(tokens::actors)
                        .map(document ->
                                new ResourcePolicy(
                                        PolicyType.RESOURCE,
                                        "actor policy of the application",
                                        document));
        if (authorizer.authorize(
                        call, "sso-oauth:CreateTokenWithIAM", request.clientId(), actors, Map.of())
                instanceof Authorization.Denied denied) {
            return Reply.refused(TokenFault.accessDenied(denied.fault().message()));
        }
        if (application.isEmpty()) {
            return Reply.refused(TokenFault.invalidClient("The client is not known."));
        }
        return actors.isEmpty()
                ? Reply.refused(
                        TokenFault.unauthorizedClient(
                                "The application has no authentication method."))
                : issued(application.get(), request).map(it -> answer(request, it));
    }

    private Reply<Tokens.Issued> issued(
            ApplicationTokens.Named application, CreateTokenWithIAMRequest request) {
        return switch (request.grantType()) {
            case Grant.CODE ->
                    request.redirectUri().isPresent() && request.codeVerifier().isPresent()
                            ? with(
                                    request.code(),
                                    "code",
                                    code ->
                                            tokens.byCode(
                                                    application,
                                                    code,
                                                    request.redirectUri().get(),
                                                    request.codeVerifier().get()))
                            : missing("redirectUri and codeVerifier");
            case Grant.REFRESH ->
                    with(
                            request.refreshToken(),
                            "refreshToken",
                            token -> tokens.byRefreshToken(application, token));
            case Grant.JWT ->
                    with(
                            request.assertion(),
                            "assertion",
                            token -> tokens.byAssertion(application, token, request.scope()));
            case Grant.EXCHANGE -> exchanged(application, request);
            default ->
                    Reply.refused(
                            TokenFault.unsupportedGrant(
                                    "Grant type `" + request.grantType() + "` is not supported."));
        };
    }

    private Reply<Tokens.Issued> exchanged(
            ApplicationTokens.Named application, CreateTokenWithIAMRequest request) {
        boolean usual =
                request.subjectTokenType().filter(ACCESS_TOKEN::equals).isPresent()
                        && request.requestedTokenType().orElse(ACCESS_TOKEN).equals(ACCESS_TOKEN);
        return usual
                ? with(
                        request.subjectToken(),
                        "subjectToken",
                        token -> tokens.byExchange(application, token, request.scope()))
                : Reply.refused(
                        TokenFault.invalidRequest(
                                "Access tokens are exchanged for access tokens."));
    }

    private static Reply<Tokens.Issued> with(
            Optional<String> given, String what, Function<String, Reply<Tokens.Issued>> work) {
        return given.map(work).orElseGet(() -> missing(what));
    }

    private static <T> Reply<T> missing(String what) {
        return Reply.refused(TokenFault.invalidRequest("The request needs " + what + "."));
    }

    private static CreateTokenWithIAMResponse answer(
            CreateTokenWithIAMRequest request, Tokens.Issued issued) {
        return CreateTokenWithIAMResponse.builder()
                .accessToken(issued.access().reveal())
                .tokenType("Bearer")
                .expiresIn(Math.toIntExact(issued.life().toSeconds()))
                .refreshToken(issued.refresh().map(token -> token.reveal()))
                .issuedTokenType(
                        request.grantType().equals(Grant.EXCHANGE)
                                ? Optional.of(ACCESS_TOKEN)
                                : Optional.empty())
                .scope(issued.session().scopes())
                .build();
    }
}
