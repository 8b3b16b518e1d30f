package patchbay.connect.api;

import java.util.Optional;
import java.util.function.Function;
import patchbay.connect.ConnectFault;
import patchbay.wire.Fault;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;

/** Shortens what handlers say most often. */
final class Answers {
    private Answers() {}

    /** An empty answer, or the fault there is. */
    static Reply<Nothing> unless(Optional<Fault> fault) {
        return fault.<Reply<Nothing>>map(Reply::refused)
                .orElseGet(() -> Reply.done(Nothing.NOTHING));
    }

    /** What was found, translated; or that it is not there. */
    static <T, O> Reply<O> found(Optional<T> thing, String what, Function<T, O> translate) {
        return thing.map(translate)
                .map(Reply::done)
                .orElseGet(() -> Reply.refused(ConnectFault.notFound(what + " is not found")));
    }

    /** What the next step answers; or why there is none. */
    static <T, O> Reply<O> then(Reply<T> reply, Function<T, Reply<O>> next) {
        return switch (reply) {
            case Reply.Done<T>(T output) -> next.apply(output);
            case Reply.Refused<T>(Fault fault) -> Reply.refused(fault);
        };
    }

    /** The other kind of answer, translated. */
    static <T, O> Reply<O> translated(Reply<T> reply, Function<T, O> translate) {
        return switch (reply) {
            case Reply.Done<T>(T output) -> Reply.done(translate.apply(output));
            case Reply.Refused<T>(Fault fault) -> Reply.refused(fault);
        };
    }
}
