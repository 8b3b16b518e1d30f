package patchbay.wire;

import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Structured;

/** An operation and the handler that serves it. */
public record Served<I, O extends Structured>(Operation<I, O> operation, Handler<I, O> handler) {
    /**
     * Hands checked fields to the handler.
     *
     * @param fields of the operation's input, without a broken constraint
     */
    public Reply<O> answer(Fields fields, Call call) {
        return handler.handle(operation.reader().apply(fields), call);
    }
}
