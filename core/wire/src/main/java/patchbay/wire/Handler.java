package patchbay.wire;

import patchbay.wire.shape.Structured;

/**
 * Serves one operation: translates the wire's shape to values, asks for the decision, translates
 * back.
 */
@FunctionalInterface
public interface Handler<I, O extends Structured> {
    Reply<O> handle(I request, Call call);
}
