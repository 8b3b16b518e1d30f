package patchbay.connect;

import java.util.List;
import java.util.Map;
import patchbay.wire.Fault;

/** The faults of the Connect service's model. Source: <i>Amazon Connect API Reference</i>. */
public final class ConnectFault {
    private ConnectFault() {}

    public static Fault invalidRequest(String message) {
        return new Fault("InvalidRequestException", 400, message);
    }

    public static Fault invalidParameter(String message) {
        return new Fault("InvalidParameterException", 400, message);
    }

    /** The problems of a flow that was to be published. */
    public static Fault invalidContactFlow(List<String> problems) {
        return new Fault(
                "InvalidContactFlowException",
                400,
                String.join("; ", problems),
                Map.of(),
                new Fault.Problems("problems", problems));
    }

    /** The problems of a module of flows. */
    public static Fault invalidContactFlowModule(List<String> problems) {
        return new Fault(
                "InvalidContactFlowModuleException",
                400,
                String.join("; ", problems),
                Map.of(),
                new Fault.Problems("Problems", problems));
    }

    public static Fault flowNotPublished(String id) {
        return new Fault(
                "ContactFlowNotPublishedException", 404, "Contact flow is not published: " + id);
    }

    public static Fault notFound(String message) {
        return new Fault("ResourceNotFoundException", 404, message);
    }

    public static Fault userNotFound() {
        return new Fault(
                "UserNotFoundException",
                404,
                "No user with the specified credentials was found in the Amazon Connect instance.");
    }

    public static Fault duplicate(String message) {
        return new Fault("DuplicateResourceException", 409, message);
    }

    public static Fault inUse(String message) {
        return new Fault("ResourceInUseException", 409, message);
    }

    public static Fault conflict(String message) {
        return new Fault("ResourceConflictException", 409, message);
    }

    public static Fault quotaExceeded(String message) {
        return new Fault("ServiceQuotaExceededException", 402, message);
    }

    public static Fault limitExceeded(String message) {
        return new Fault("LimitExceededException", 429, message);
    }

    public static Fault denied(String message) {
        return new Fault("AccessDeniedException", 403, message);
    }

    /** What the model knows and Patchbay does not do: never a made-up success. */
    public static Fault notImplemented(String what) {
        return new Fault("NotImplemented", 501, what + " is not implemented by Patchbay");
    }
}
