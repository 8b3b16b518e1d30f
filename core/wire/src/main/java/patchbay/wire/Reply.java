package patchbay.wire;

/** What an operation answers: its output, or the fault that the service's model knows for it. */
public sealed interface Reply<O> {
    record Done<O>(O output) implements Reply<O> {}

    record Refused<O>(Fault fault) implements Reply<O> {}

    static <O> Reply<O> done(O output) {
        return new Done<>(output);
    }

    static <O> Reply<O> refused(Fault fault) {
        return new Refused<>(fault);
    }
}
