package patchbay.identity.access.api;

import patchbay.identity.oauth.Option;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.GetApplicationAccessScopeRequest;
import patchbay.wire.sso.GetApplicationAccessScopeResponse;

/** Tells what a scope of an application may be used for. */
final class GetApplicationAccessScope
        implements Handler<GetApplicationAccessScopeRequest, GetApplicationAccessScopeResponse> {
    private final OptionDesk desk;

    GetApplicationAccessScope(OptionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Reply<GetApplicationAccessScopeResponse> handle(
            GetApplicationAccessScopeRequest request, Call call) {
        return desk.get(call, request.applicationArn(), Option.Kind.SCOPE, request.scope())
                .map(it ->
                        GetApplicationAccessScopeResponse.builder()
                                .scope(it.name())
                                .authorizedTargets(it.lines())
                                .build());
    }
}
