package patchbay.identity.access.api;

import java.util.Map;
import patchbay.chance.Randomness;
import patchbay.identity.Instance;
import patchbay.identity.access.AccessFault;
import patchbay.identity.access.CenterTags;
import patchbay.identity.oauth.TokenIssuer;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.CreateTrustedTokenIssuerRequest;
import patchbay.wire.sso.CreateTrustedTokenIssuerResponse;
import patchbay.wire.sso.OidcJwtConfiguration;

/** Trusts an issuer: its tokens say who a person is. */
final class CreateTrustedTokenIssuer
        implements Handler<CreateTrustedTokenIssuerRequest, CreateTrustedTokenIssuerResponse> {
    /** <i>User Guide, Trusted token issuer prerequisites</i>. */
    private static final int MOST = 10;

    private final IssuerDesk desk;
    private final CenterTags tags;
    private final Randomness random;

    CreateTrustedTokenIssuer(IssuerDesk desk, CenterTags tags, Randomness random) {
        this.desk = desk;
        this.tags = tags;
        this.random = random;
    }

    @Override
    public Reply<CreateTrustedTokenIssuerResponse> handle(
            CreateTrustedTokenIssuerRequest request, Call call) {
        return Shapes.tags(request.tags())
                .then(wanted ->
                        desk.guard()
                                .instance(
                                        call,
                                        request.instanceArn(),
                                        Guard.Touched.nothing().tagging(wanted),
                                        entry -> create(entry.instance(), request, wanted)));
    }

    private Reply<CreateTrustedTokenIssuerResponse> create(
            Instance instance,
            CreateTrustedTokenIssuerRequest request,
            Map<String, String> wanted) {
        if (request.trustedTokenIssuerConfiguration().oidcJwtConfiguration().isEmpty()) {
            return Reply.refused(
                    AccessFault.invalid(
                            "TrustedTokenIssuerConfiguration must have OidcJwtConfiguration."));
        }
        OidcJwtConfiguration given =
                request.trustedTokenIssuerConfiguration().oidcJwtConfiguration().get();
        if (desk.store().list(instance.id()).size() >= MOST) {
            return Reply.refused(
                    AccessFault.quota("An instance can have " + MOST + " trusted token issuers."));
        }
        TokenIssuer issuer =
                new TokenIssuer(
                        "tti-" + random.uuid(),
                        instance.id(),
                        request.name(),
                        given.issuerUrl(),
                        given.claimAttributePath(),
                        given.identityStoreAttributePath());
        String arn = IssuerDesk.arn(instance, issuer);
        return desk.put(issuer)
                .then(_ -> tags.tag(arn, wanted))
                .map(_ ->
                        CreateTrustedTokenIssuerResponse.builder()
                                .trustedTokenIssuerArn(arn)
                                .build());
    }
}
