package patchbay.identity.access.api;

import patchbay.identity.access.CenterTags;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.DeleteTrustedTokenIssuerRequest;

/** Trusts an issuer no more; grants that name it let nobody in. */
final class DeleteTrustedTokenIssuer implements Handler<DeleteTrustedTokenIssuerRequest, Nothing> {
    private final IssuerDesk desk;
    private final CenterTags tags;

    DeleteTrustedTokenIssuer(IssuerDesk desk, CenterTags tags) {
        this.desk = desk;
        this.tags = tags;
    }

    @Override
    public Reply<Nothing> handle(DeleteTrustedTokenIssuerRequest request, Call call) {
        String arn = request.trustedTokenIssuerArn();
        return desk.on(
                call,
                Guard.Touched.of(arn),
                issuer -> {
                    boolean _ = desk.store().remove(issuer.id());
                    return tags.untag(arn, tags.find(arn).keySet()).map(_ -> Nothing.NOTHING);
                });
    }
}
