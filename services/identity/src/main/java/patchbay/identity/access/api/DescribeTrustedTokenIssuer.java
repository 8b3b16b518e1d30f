package patchbay.identity.access.api;

import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.DescribeTrustedTokenIssuerRequest;
import patchbay.wire.sso.DescribeTrustedTokenIssuerResponse;

/** Tells about an issuer. */
final class DescribeTrustedTokenIssuer
        implements Handler<DescribeTrustedTokenIssuerRequest, DescribeTrustedTokenIssuerResponse> {
    private final IssuerDesk desk;

    DescribeTrustedTokenIssuer(IssuerDesk desk) {
        this.desk = desk;
    }

    @Override
    public Reply<DescribeTrustedTokenIssuerResponse> handle(
            DescribeTrustedTokenIssuerRequest request, Call call) {
        return desk.on(
                call,
                Guard.Touched.of(request.trustedTokenIssuerArn()),
                issuer ->
                        Reply.done(
                                DescribeTrustedTokenIssuerResponse.builder()
                                        .trustedTokenIssuerArn(request.trustedTokenIssuerArn())
                                        .name(issuer.name())
                                        .trustedTokenIssuerType(IssuerDesk.TYPE)
                                        .trustedTokenIssuerConfiguration(
                                                IssuerDesk.configuration(issuer))
                                        .build()));
    }
}
