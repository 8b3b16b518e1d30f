package patchbay.identity.access.api;

import patchbay.identity.oauth.Option;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.DeleteApplicationAccessScopeRequest;

/** Lets an application not ask for a scope any more. */
final class DeleteApplicationAccessScope
        implements Handler<DeleteApplicationAccessScopeRequest, Nothing> {
    private final OptionDesk desk;

    DeleteApplicationAccessScope(OptionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Reply<Nothing> handle(DeleteApplicationAccessScopeRequest request, Call call) {
        return desk.remove(call, request.applicationArn(), Option.Kind.SCOPE, request.scope());
    }
}
