package patchbay.identity.token.api;

import java.util.Map;
import patchbay.identity.directory.Directory;
import patchbay.identity.token.Client;
import patchbay.identity.token.Clients;
import patchbay.identity.token.TokenEvents;
import patchbay.identity.token.TokenFault;
import patchbay.identity.token.Tokens;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.oidc.CreateTokenRequest;
import patchbay.wire.oidc.CreateTokenResponse;

/** Exchanges a code, or a refresh token, for tokens. */
final class CreateToken implements Handler<CreateTokenRequest, CreateTokenResponse> {
    private final Clients clients;
    private final Tokens tokens;
    private final Directory directory;
    private final TokenEvents events;

    CreateToken(Clients clients, Tokens tokens, Directory directory, TokenEvents events) {
        this.clients = clients;
        this.tokens = tokens;
        this.directory = directory;
        this.events = events;
    }

    @Override
    public Reply<CreateTokenResponse> handle(CreateTokenRequest request, Call call) {
        Reply<Tokens.Issued> reply =
                clients.prove(request.clientId(), request.clientSecret())
                        .then(client -> issued(client, request));
        if (reply instanceof Reply.Done<Tokens.Issued>(Tokens.Issued issued)) {
            directory
                    .person(issued.session().person())
                    .ifPresent(person ->
                            events.record(
                                    call, person, Map.of("grantType", request.grantType()), reply));
        }
        return reply.map(issued ->
                CreateTokenResponse.builder()
                        .accessToken(issued.access().reveal())
                        .tokenType("Bearer")
                        .expiresIn(Math.toIntExact(issued.life().toSeconds()))
                        .refreshToken(issued.refresh().map(token -> token.reveal()))
                        .build());
    }

    private Reply<Tokens.Issued> issued(Client client, CreateTokenRequest request) {
        return switch (request.grantType()) {
            case "urn:ietf:params:oauth:grant-type:device_code" ->
                    request.deviceCode()
                            .map(code -> tokens.byDeviceCode(client, code))
                            .orElseGet(() -> missing("deviceCode"));
            case "authorization_code" ->
                    request.code().isPresent()
                                    && request.redirectUri().isPresent()
                                    && request.codeVerifier().isPresent()
                            ? tokens.byCode(
                                    client,
                                    request.code().get(),
                                    request.redirectUri().get(),
                                    request.codeVerifier().get())
                            : missing("code, redirectUri and codeVerifier");
            case "refresh_token" ->
                    request.refreshToken()
                            .map(token -> tokens.byRefreshToken(client, token))
                            .orElseGet(() -> missing("refreshToken"));
            default ->
                    Reply.refused(
                            TokenFault.unsupportedGrant(
                                    "Grant type `" + request.grantType() + "` is not supported."));
        };
    }

    private static <T> Reply<T> missing(String what) {
        return Reply.refused(TokenFault.invalidRequest("The request needs " + what + "."));
    }
}
