package patchbay.wire;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An error as a program sees it: AWS's code, AWS's sentence, the HTTP status.
 *
 * @param code the code on the wire, such as {@code NoSuchEntity} or {@code
 *     ResourceNotFoundException}
 * @param status HTTP status
 * @param details further members of the error, where the service has some: {@code Reason}, {@code
 *     ResourceType} …
 */
public record Fault(String code, int status, String message, Map<String, String> details) {
    public Fault {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /** An error without further members. */
    public Fault(String code, int status, String message) {
        this(code, status, message, Map.of());
    }

    /** An error with a finer word for programs. */
    public Fault(String code, int status, String message, String reason) {
        this(code, status, message, reason.isEmpty() ? Map.of() : Map.of("Reason", reason));
    }

    /** Whose mistake it was, as the query protocol's {@code Type} says it. */
    public String type() {
        return status >= 500 ? "Receiver" : "Sender";
    }
}
