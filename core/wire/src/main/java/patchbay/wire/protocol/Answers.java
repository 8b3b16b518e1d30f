package patchbay.wire.protocol;

import patchbay.wire.Fault;
import patchbay.wire.Protocol;

/** Errors for requests whose service is unknown. */
public final class Answers {
    private Answers() {}

    /** The error in the protocol's own shape. */
    public static WireResponse plain(Protocol protocol, Fault fault, String requestId) {
        return switch (protocol) {
            case QUERY ->
                    QueryCodec.response(
                            fault, "http://webservices.amazon.com/AWSFault/2005-15-09", requestId);
            case JSON -> JsonCodec.response(fault, "1.1", requestId);
            case REST_JSON -> RestJsonCodec.response(fault, requestId);
        };
    }
}
