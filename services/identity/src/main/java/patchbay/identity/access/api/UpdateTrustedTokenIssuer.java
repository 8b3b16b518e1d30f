package patchbay.identity.access.api;

import java.util.Optional;
import patchbay.identity.oauth.TokenIssuer;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.OidcJwtUpdateConfiguration;
import patchbay.wire.sso.TrustedTokenIssuerUpdateConfiguration;
import patchbay.wire.sso.UpdateTrustedTokenIssuerRequest;

/** Changes how an issuer tells people; whose tokens it is about, stays. */
final class UpdateTrustedTokenIssuer implements Handler<UpdateTrustedTokenIssuerRequest, Nothing> {
    private final IssuerDesk desk;

    UpdateTrustedTokenIssuer(IssuerDesk desk) {
        this.desk = desk;
    }

    @Override
    public Reply<Nothing> handle(UpdateTrustedTokenIssuerRequest request, Call call) {
        return desk.on(
                call,
                Guard.Touched.of(request.trustedTokenIssuerArn()),
                issuer -> {
                    Optional<OidcJwtUpdateConfiguration> given =
                            request.trustedTokenIssuerConfiguration()
                                    .flatMap(
                                            TrustedTokenIssuerUpdateConfiguration
                                                    ::oidcJwtConfiguration);
                    return desk.put(
                                    new TokenIssuer(
                                            issuer.id(),
                                            issuer.instance(),
                                            request.name().orElse(issuer.name()),
                                            issuer.url(),
                                            given.flatMap(
                                                            OidcJwtUpdateConfiguration
                                                                    ::claimAttributePath)
                                                    .orElse(issuer.claim()),
                                            given.flatMap(
                                                            OidcJwtUpdateConfiguration
                                                                    ::identityStoreAttributePath)
                                                    .orElse(issuer.attribute())))
                            .map(_ -> Nothing.NOTHING);
                });
    }
}
