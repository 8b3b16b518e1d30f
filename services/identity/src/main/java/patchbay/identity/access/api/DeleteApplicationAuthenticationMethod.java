package patchbay.identity.access.api;

import patchbay.identity.oauth.Option;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.DeleteApplicationAuthenticationMethodRequest;

/** Lets nobody act for an application any more. */
final class DeleteApplicationAuthenticationMethod
        implements Handler<DeleteApplicationAuthenticationMethodRequest, Nothing> {
    private final OptionDesk desk;

    DeleteApplicationAuthenticationMethod(OptionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Reply<Nothing> handle(DeleteApplicationAuthenticationMethodRequest request, Call call) {
        return desk.remove(
                call,
                request.applicationArn(),
                Option.Kind.METHOD,
                request.authenticationMethodType());
    }
}
