package patchbay.identity.access.api;

import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.PutApplicationGrantRequest;

/** Gives an application a way to come by tokens. */
final class PutApplicationGrant implements Handler<PutApplicationGrantRequest, Nothing> {
    private final OptionDesk desk;
    private final IssuerDesk issuers;

    PutApplicationGrant(OptionDesk desk, IssuerDesk issuers) {
        this.desk = desk;
        this.issuers = issuers;
    }

    @Override
    public Reply<Nothing> handle(PutApplicationGrantRequest request, Call call) {
        return desk.put(
                call,
                request.applicationArn(),
                at ->
                        OptionShapes.grant(
                                request.grantType(),
                                request.grant(),
                                arn ->
                                        issuers.find(arn, at.instance().account())
                                                .filter(it ->
                                                        it.instance().equals(at.instance().id()))
                                                .isPresent()));
    }
}
