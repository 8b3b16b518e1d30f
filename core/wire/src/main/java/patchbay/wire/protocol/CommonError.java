package patchbay.wire.protocol;

import patchbay.wire.Fault;
import patchbay.wire.Protocol;

/**
 * Errors that any call may meet before a service sees it, under the name and with the status that
 * each protocol gives them.
 *
 * <p>Source: <i>Common errors</i> of the IAM, STS and Connect API references; the JSON names are
 * observed in logs of AWS's SDKs.
 */
public enum CommonError {
    MISSING_TOKEN(
            "MissingAuthenticationToken", 403, "MissingAuthenticationTokenException", 400, 403),
    UNKNOWN_KEY("InvalidClientTokenId", 403, "UnrecognizedClientException", 400, 403),
    BAD_SIGNATURE("SignatureDoesNotMatch", 403, "InvalidSignatureException", 400, 403),
    INCOMPLETE_SIGNATURE("IncompleteSignature", 400, "IncompleteSignatureException", 400, 403),
    EXPIRED_TOKEN("ExpiredToken", 403, "ExpiredTokenException", 400, 403),
    VALIDATION("ValidationError", 400, "ValidationException", 400, 400),
    MALFORMED("MalformedInput", 400, "SerializationException", 400, 400),
    MISSING_ACTION("MissingAction", 400, "UnknownOperationException", 400, 404),
    UNKNOWN_OPERATION("InvalidAction", 400, "UnknownOperationException", 400, 404),
    NOT_IMPLEMENTED("NotImplemented", 501, "NotImplemented", 501, 501),
    TOO_LARGE("RequestEntityTooLarge", 413, "RequestEntityTooLargeException", 413, 413),
    INTERNAL("InternalFailure", 500, "InternalFailure", 500, 500);

    private final String queryCode;
    private final int queryStatus;
    private final String jsonCode;
    private final int jsonStatus;
    private final int restStatus;

    CommonError(
            String queryCode, int queryStatus, String jsonCode, int jsonStatus, int restStatus) {
        this.queryCode = queryCode;
        this.queryStatus = queryStatus;
        this.jsonCode = jsonCode;
        this.jsonStatus = jsonStatus;
        this.restStatus = restStatus;
    }

    /** The error as this protocol words it. */
    public Fault fault(Protocol protocol, String message) {
        return switch (protocol) {
            case QUERY -> new Fault(queryCode, queryStatus, message);
            case JSON -> new Fault(jsonCode, jsonStatus, message);
            case REST_JSON -> new Fault(jsonCode, restStatus, message);
        };
    }
}
