package patchbay.identity.token.api;

import java.util.function.Function;
import patchbay.identity.token.Tokens;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** Lets a handler's work happen only for somebody who shows a token that is good. */
final class Bearers {
    private final Tokens tokens;

    Bearers(Tokens tokens) {
        this.tokens = tokens;
    }

    <T> Reply<T> of(String token, Function<Tokens.Bearer, Reply<T>> work) {
        return tokens.bearer(token)
                .filter(bearer -> bearer.session().opensAccounts())
                .map(work)
                .orElseGet(() ->
                        Reply.refused(
                                new Fault(
                                        "UnauthorizedException",
                                        401,
                                        "Session token not found or invalid")));
    }
}
