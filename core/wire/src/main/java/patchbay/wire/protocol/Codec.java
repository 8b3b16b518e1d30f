package patchbay.wire.protocol;

import java.util.Optional;
import patchbay.wire.Fault;
import patchbay.wire.Operation;
import patchbay.wire.Protocol;
import patchbay.wire.ServiceModel;
import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Structure;
import patchbay.wire.shape.Structured;

/** One protocol spoken for one service. */
public sealed interface Codec permits QueryCodec, JsonCodec, RestJsonCodec {
    /** The codec for a service. */
    static Codec of(ServiceModel model) {
        return switch (model.protocol()) {
            case QUERY -> new QueryCodec(model);
            case JSON -> new JsonCodec(model);
            case REST_JSON -> new RestJsonCodec(model);
        };
    }

    Protocol protocol();

    /** The operation that a request names; nothing where it names none. */
    Optional<String> operation(WireRequest request) throws Unreadable;

    /** Whether AWS's model has an operation of this name. */
    boolean knows(String operation);

    /** The members of the operation's input that the request carries, not yet checked. */
    Fields read(WireRequest request, String operation, Structure input) throws Unreadable;

    WireResponse answer(Operation<?, ?> operation, Structured output, String requestId);

    WireResponse answer(Fault fault, String requestId);
}
