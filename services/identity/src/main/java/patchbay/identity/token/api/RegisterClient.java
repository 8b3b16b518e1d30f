package patchbay.identity.token.api;

import java.util.List;
import patchbay.identity.token.Clients;
import patchbay.identity.token.TokenFault;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.oidc.RegisterClientRequest;
import patchbay.wire.oidc.RegisterClientResponse;

/** Makes a program known that wants to act for people. */
final class RegisterClient implements Handler<RegisterClientRequest, RegisterClientResponse> {
    private static final List<String> GRANTS =
            List.of(
                    "authorization_code",
                    "refresh_token",
                    "urn:ietf:params:oauth:grant-type:device_code");

    private final Clients clients;
    private final PortalAddress portal;

    RegisterClient(Clients clients, PortalAddress portal) {
        this.clients = clients;
        this.portal = portal;
    }

    @Override
    public Reply<RegisterClientResponse> handle(RegisterClientRequest request, Call call) {
        if (request.issuerUrl().isPresent() && !portal.isOurs(request.issuerUrl().get())) {
            return Reply.refused(
                    TokenFault.invalidRequest(
                            "The issuer is not the access portal of this server."));
        }
        if (!GRANTS.containsAll(request.grantTypes())) {
            return Reply.refused(
                    TokenFault.unsupportedGrant("One of the grant types is not supported."));
        }
        return clients.register(
                        request.clientName(),
                        request.clientType(),
                        request.redirectUris(),
                        request.scopes())
                .map(done ->
                        RegisterClientResponse.builder()
                                .clientId(done.client().id())
                                .clientSecret(done.secret().reveal())
                                .clientIdIssuedAt(done.issuedAt().getEpochSecond())
                                .clientSecretExpiresAt(done.client().expiresAt().getEpochSecond())
                                .build());
    }
}
