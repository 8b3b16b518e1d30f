package patchbay.policy;

/** Whether a request may pass, and the way to learn why. */
public sealed interface Decision {
    Grounds grounds();

    /** Whether the request may pass. */
    default boolean allowed() {
        return this instanceof Allowed;
    }

    /** What was asked. */
    default PolicyRequest request() {
        return grounds().request();
    }

    /**
     * Every document and statement considered, and what fitted. Worked out anew at each call, from
     * the same compiled documents; never alters the decision.
     */
    default Explanation explanation() {
        return grounds().explanation();
    }

    /** Everything that had to allow allows, and nothing denies. */
    record Allowed(Grounds grounds) implements Decision {}

    /** A refusal, with AWS's words for it. */
    sealed interface Denied extends Decision {
        /**
         * AWS's sentence (AD1), which names one kind of policy only: {@code User: … is not
         * authorized to perform: … on resource: … because no identity-based policy allows the …
         * action}.
         */
        default String message(String callerArn) {
            return grounds().message(callerArn);
        }

        /** The same, with the principal of the request as the caller. */
        default String message() {
            return message(grounds().caller());
        }
    }

    /** Something that had to allow does not. */
    record ImplicitlyDenied(Grounds grounds) implements Denied {}

    /** A statement denies. */
    record ExplicitlyDenied(Grounds grounds) implements Denied {}
}
