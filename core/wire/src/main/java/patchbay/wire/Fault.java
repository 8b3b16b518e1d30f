package patchbay.wire;

/**
 * An error as a program sees it: AWS's code, AWS's sentence, the HTTP status.
 *
 * @param code the code on the wire, such as {@code NoSuchEntity} or {@code
 *     ResourceNotFoundException}
 * @param status HTTP status
 * @param reason a finer word for programs, where the service gives one; empty where it does not
 */
public record Fault(String code, int status, String message, String reason) {
    /** An error without a finer word. */
    public Fault(String code, int status, String message) {
        this(code, status, message, "");
    }

    /** Whose mistake it was, as the query protocol's {@code Type} says it. */
    public String type() {
        return status >= 500 ? "Receiver" : "Sender";
    }
}
