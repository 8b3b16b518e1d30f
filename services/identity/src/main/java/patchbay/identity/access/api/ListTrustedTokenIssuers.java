package patchbay.identity.access.api;

import patchbay.identity.Instance;
import patchbay.identity.access.Pages;
import patchbay.identity.oauth.TokenIssuer;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.ListTrustedTokenIssuersRequest;
import patchbay.wire.sso.ListTrustedTokenIssuersResponse;
import patchbay.wire.sso.TrustedTokenIssuerMetadata;

/** Lists the issuers that an instance trusts. */
final class ListTrustedTokenIssuers
        implements Handler<ListTrustedTokenIssuersRequest, ListTrustedTokenIssuersResponse> {
    private final IssuerDesk desk;

    ListTrustedTokenIssuers(IssuerDesk desk) {
        this.desk = desk;
    }

    @Override
    public Reply<ListTrustedTokenIssuersResponse> handle(
            ListTrustedTokenIssuersRequest request, Call call) {
        return desk.guard()
                .instance(
                        call,
                        request.instanceArn(),
                        Guard.Touched.nothing(),
                        entry ->
                                Pages.of(
                                                request.nextToken(),
                                                request.maxResults(),
                                                desk.store().list(entry.instance().id()),
                                                TokenIssuer::id)
                                        .map(page ->
                                                ListTrustedTokenIssuersResponse.builder()
                                                        .trustedTokenIssuers(
                                                                page.items().stream()
                                                                        .map(it ->
                                                                                metadata(
                                                                                        entry
                                                                                                .instance(),
                                                                                        it))
                                                                        .toList())
                                                        .nextToken(page.next())
                                                        .build()));
    }

    private static TrustedTokenIssuerMetadata metadata(Instance instance, TokenIssuer issuer) {
        return TrustedTokenIssuerMetadata.builder()
                .trustedTokenIssuerArn(IssuerDesk.arn(instance, issuer))
                .name(issuer.name())
                .trustedTokenIssuerType(IssuerDesk.TYPE)
                .build();
    }
}
