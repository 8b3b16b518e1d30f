package patchbay.identity.access.api;

import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.PutApplicationAuthenticationMethodRequest;

/** Chooses who may act for an application. */
final class PutApplicationAuthenticationMethod
        implements Handler<PutApplicationAuthenticationMethodRequest, Nothing> {
    private final OptionDesk desk;

    PutApplicationAuthenticationMethod(OptionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Reply<Nothing> handle(PutApplicationAuthenticationMethodRequest request, Call call) {
        return desk.put(
                call,
                request.applicationArn(),
                _ ->
                        OptionShapes.method(
                                request.authenticationMethodType(),
                                request.authenticationMethod()));
    }
}
