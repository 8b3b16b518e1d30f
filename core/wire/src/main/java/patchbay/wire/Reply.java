package patchbay.wire;

import java.util.function.Function;

/** What an operation answers: its output, or the fault that the service's model knows for it. */
public sealed interface Reply<O> {
    /** The operation was done. */
    record Done<O>(O output) implements Reply<O> {}

    /** The operation was refused, and nothing changed. */
    record Refused<O>(Fault fault) implements Reply<O> {}

    /** What an operation without output answers. */
    static Reply<Nothing> done() {
        return new Done<>(Nothing.NOTHING);
    }

    static <O> Reply<O> done(O output) {
        return new Done<>(output);
    }

    static <O> Reply<O> refused(Fault fault) {
        return new Refused<>(fault);
    }

    /** The same answer with another output; a refusal stays as it is. */
    default <T> Reply<T> map(Function<? super O, ? extends T> translate) {
        return switch (this) {
            case Done<O>(O output) -> done(translate.apply(output));
            case Refused<O>(Fault fault) -> refused(fault);
        };
    }

    /** What the next step answers to this output; a refusal stays as it is. */
    default <T> Reply<T> then(Function<? super O, Reply<T>> next) {
        return switch (this) {
            case Done<O>(O output) -> next.apply(output);
            case Refused<O>(Fault fault) -> refused(fault);
        };
    }
}
