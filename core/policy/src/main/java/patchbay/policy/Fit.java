package patchbay.policy;

/** How text in a policy stands to text in a request. */
enum Fit {
    YES,
    NO,
    /** A variable in the policy's text has no value (V7). */
    UNRESOLVED;

    static Fit of(boolean matches) {
        return matches ? YES : NO;
    }
}
