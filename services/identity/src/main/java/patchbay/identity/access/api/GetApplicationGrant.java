package patchbay.identity.access.api;

import patchbay.identity.oauth.Option;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.GetApplicationGrantRequest;
import patchbay.wire.sso.GetApplicationGrantResponse;

/** Tells how an application may come by tokens in one way. */
final class GetApplicationGrant
        implements Handler<GetApplicationGrantRequest, GetApplicationGrantResponse> {
    private final OptionDesk desk;

    GetApplicationGrant(OptionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Reply<GetApplicationGrantResponse> handle(
            GetApplicationGrantRequest request, Call call) {
        return desk.get(call, request.applicationArn(), Option.Kind.GRANT, request.grantType())
                .map(it ->
                        GetApplicationGrantResponse.builder()
                                .grant(OptionShapes.grant(it))
                                .build());
    }
}
