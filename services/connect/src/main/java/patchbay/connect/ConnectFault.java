package patchbay.connect;

import patchbay.wire.Fault;

/** The faults of the Connect service's model. Source: <i>Amazon Connect API Reference</i>. */
final class ConnectFault {
    private ConnectFault() {}

    static Fault invalidRequest(String message) {
        return new Fault("InvalidRequestException", 400, message);
    }

    static Fault invalidParameter(String message) {
        return new Fault("InvalidParameterException", 400, message);
    }

    static Fault notFound(String message) {
        return new Fault("ResourceNotFoundException", 404, message);
    }

    static Fault userNotFound() {
        return new Fault(
                "UserNotFoundException",
                404,
                "No user with the specified credentials was found in the Amazon Connect instance.");
    }

    static Fault duplicate(String message) {
        return new Fault("DuplicateResourceException", 409, message);
    }

    static Fault inUse(String message) {
        return new Fault("ResourceInUseException", 409, message);
    }

    static Fault conflict(String message) {
        return new Fault("ResourceConflictException", 409, message);
    }

    static Fault quotaExceeded(String message) {
        return new Fault("ServiceQuotaExceededException", 402, message);
    }

    static Fault limitExceeded(String message) {
        return new Fault("LimitExceededException", 429, message);
    }

    static Fault denied(String message) {
        return new Fault("AccessDeniedException", 403, message);
    }
}
