package patchbay.identity.token.api;

import java.util.Map;
import patchbay.identity.token.TokenEvents;
import patchbay.identity.token.Tokens;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.portalsso.LogoutRequest;

/** Ends the session of the token; sessions of roles that came of it run out. */
final class Logout implements Handler<LogoutRequest, Nothing> {
    private final Bearers bearers;
    private final Tokens tokens;
    private final TokenEvents events;

    Logout(Bearers bearers, Tokens tokens, TokenEvents events) {
        this.bearers = bearers;
        this.tokens = tokens;
        this.events = events;
    }

    @Override
    public Reply<Nothing> handle(LogoutRequest request, Call call) {
        return bearers.of(
                request.accessToken(),
                bearer -> {
                    tokens.logOut(bearer);
                    Reply<Nothing> done = Reply.done();
                    events.record(call, bearer.person(), Map.of(), done);
                    return done;
                });
    }
}
