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
 * @param wrapper the element around a query response's members, empty where there is none
 */
public record Operation<I, O extends Structured>(
        String name, Structure input, Function<Fields, I> reader, String wrapper) {
    /** An operation without input. */
    public static <O extends Structured> Operation<Nothing, O> of(String name, String wrapper) {
        return new Operation<>(name, Nothing.SHAPE, fields -> Nothing.NOTHING, wrapper);
    }

    /** This operation together with the handler that serves it. */
    public Served<I, O> by(Handler<I, O> handler) {
        return new Served<>(this, handler);
    }
}
