package patchbay.wire;

import java.util.function.Function;
import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Structure;
import patchbay.wire.shape.Structured;

/**
 * An operation of a service's model that Patchbay serves.
 *
 * @param input the members of a request
 * @param reader makes the request record of checked fields
 * @param output the members of an answer
 * @param answerReader makes the answer's record of its fields, for clients
 * @param wrapper the element around a query response's members, empty where there is none
 * @param open whether callers without credentials are answered
 * @param errors what the model says it may be refused with: {@code code status}, in one line
 */
public record Operation<I, O extends Structured>(
        String name,
        Structure input,
        Function<Fields, I> reader,
        Structure output,
        Function<Fields, O> answerReader,
        String wrapper,
        boolean open,
        String errors) {
    /** This operation together with the handler that serves it. */
    public Served<I, O> by(Handler<I, O> handler) {
        return new Served<>(this, handler);
    }
}
