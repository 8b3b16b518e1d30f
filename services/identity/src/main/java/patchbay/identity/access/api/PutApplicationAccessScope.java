package patchbay.identity.access.api;

import patchbay.identity.oauth.Option;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.PutApplicationAccessScopeRequest;

/** Lets an application ask for a scope, to be used for these targets. */
final class PutApplicationAccessScope
        implements Handler<PutApplicationAccessScopeRequest, Nothing> {
    private final OptionDesk desk;

    PutApplicationAccessScope(OptionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Reply<Nothing> handle(PutApplicationAccessScopeRequest request, Call call) {
        return desk.put(
                call,
                request.applicationArn(),
                _ ->
                        Reply.done(
                                new Option(
                                        Option.Kind.SCOPE,
                                        request.scope(),
                                        request.authorizedTargets())));
    }
}
