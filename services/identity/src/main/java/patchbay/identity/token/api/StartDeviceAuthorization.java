package patchbay.identity.token.api;

import patchbay.identity.token.Clients;
import patchbay.identity.token.Consents;
import patchbay.identity.token.TokenFault;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.oidc.StartDeviceAuthorizationRequest;
import patchbay.wire.oidc.StartDeviceAuthorizationResponse;

/** Begins a sign-in of a program without a browser of its own (RFC 8628). */
final class StartDeviceAuthorization
        implements Handler<StartDeviceAuthorizationRequest, StartDeviceAuthorizationResponse> {
    private final Clients clients;
    private final Consents consents;
    private final PortalAddress portal;

    StartDeviceAuthorization(Clients clients, Consents consents, PortalAddress portal) {
        this.clients = clients;
        this.consents = consents;
        this.portal = portal;
    }

    @Override
    public Reply<StartDeviceAuthorizationResponse> handle(
            StartDeviceAuthorizationRequest request, Call call) {
        if (!portal.isOurs(request.startUrl())) {
            return Reply.refused(
                    TokenFault.invalidRequest(
                            "The start URL is not the access portal of this server."));
        }
        return clients.prove(request.clientId(), request.clientSecret())
                .map(consents::forDevice)
                .map(begun -> {
                    String userCode = begun.consent().userCode().orElseThrow();
                    return StartDeviceAuthorizationResponse.builder()
                            .deviceCode(begun.code().reveal())
                            .userCode(userCode)
                            .verificationUri(portal.page(request.startUrl(), "/device"))
                            .verificationUriComplete(
                                    portal.page(request.startUrl(), "/device/" + userCode))
                            .expiresIn(Math.toIntExact(Consents.LIFE.toSeconds()))
                            .interval(Math.toIntExact(Consents.INTERVAL.toSeconds()))
                            .build();
                });
    }
}
