package patchbay.policy;

/** What came of reading a policy document. */
public sealed interface PolicyParse {
    /** A document ready to be evaluated. */
    record Parsed(PolicyDocument document) implements PolicyParse {}

    /**
     * A document that cannot be used.
     *
     * @param code AWS's error code, {@code MalformedPolicyDocument}
     * @param message AWS's message, exactly
     * @param detail what precisely is wrong and where, for the person who wrote it; lower case, no
     *     final stop
     */
    record Malformed(String code, String message, String detail) implements PolicyParse {
        static final String CODE = "MalformedPolicyDocument";

        static Malformed of(String message, String detail) {
            return new Malformed(CODE, message, detail);
        }
    }
}
