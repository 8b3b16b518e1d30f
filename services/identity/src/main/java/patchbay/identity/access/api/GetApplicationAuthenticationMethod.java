package patchbay.identity.access.api;

import patchbay.identity.oauth.Option;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.GetApplicationAuthenticationMethodRequest;
import patchbay.wire.sso.GetApplicationAuthenticationMethodResponse;

/** Tells who may act for an application. */
final class GetApplicationAuthenticationMethod
        implements Handler<
                GetApplicationAuthenticationMethodRequest,
                GetApplicationAuthenticationMethodResponse> {
    private final OptionDesk desk;

    GetApplicationAuthenticationMethod(OptionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Reply<GetApplicationAuthenticationMethodResponse> handle(
            GetApplicationAuthenticationMethodRequest request, Call call) {
        return desk.get(
                        call,
                        request.applicationArn(),
                        Option.Kind.METHOD,
                        request.authenticationMethodType())
                .map(it ->
                        GetApplicationAuthenticationMethodResponse.builder()
                                .authenticationMethod(OptionShapes.method(it))
                                .build());
    }
}
