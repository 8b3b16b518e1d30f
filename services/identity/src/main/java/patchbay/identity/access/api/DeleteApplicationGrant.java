package patchbay.identity.access.api;

import patchbay.identity.oauth.Option;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.DeleteApplicationGrantRequest;

/** Takes a way to come by tokens from an application. */
final class DeleteApplicationGrant implements Handler<DeleteApplicationGrantRequest, Nothing> {
    private final OptionDesk desk;

    DeleteApplicationGrant(OptionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Reply<Nothing> handle(DeleteApplicationGrantRequest request, Call call) {
        return desk.remove(call, request.applicationArn(), Option.Kind.GRANT, request.grantType());
    }
}
