package patchbay.wire;

import java.util.Collections;
import java.util.List;
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
 * @param problems what is wrong in a document, where the error tells of that
 */
public record Fault(
        String code, int status, String message, Map<String, String> details, Problems problems) {
    /**
     * What is wrong in a document.
     *
     * @param member the error's member that lists them
     * @param sentences one for each
     */
    public record Problems(String member, List<String> sentences) {
        static final Problems NONE = new Problems("", List.of());

        public Problems {
            sentences = List.copyOf(sentences);
        }
    }

    public Fault {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /** An error without a list of problems. */
    public Fault(String code, int status, String message, Map<String, String> details) {
        this(code, status, message, details, Problems.NONE);
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
