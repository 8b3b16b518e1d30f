package patchbay.wire;

/**
 * Serves one operation: translates the wire's shape to values, asks for the decision, translates
 * back.
 */
@FunctionalInterface
public interface Handler<I, O> {
    Reply<O> handle(I request, Call call);
}
