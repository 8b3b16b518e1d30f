package patchbay.policy;

/**
 * How the layers combined, in a form that costs one allocation.
 *
 * @param rule mark of the deciding rule: E1, E7, X1 …
 * @param denying layers with an applicable Deny, as bits
 * @param lacking layers that would have had to allow and did not, as bits
 * @param unreadable layers with a document that could not be read, as bits
 */
record Verdict(Kind kind, String rule, int denying, int lacking, int unreadable) {
    enum Kind {
        ALLOWED,
        IMPLICITLY_DENIED,
        EXPLICITLY_DENIED
    }

    static Verdict allowed(String rule) {
        return new Verdict(Kind.ALLOWED, rule, 0, 0, 0);
    }

    static Verdict denied(int layers) {
        return new Verdict(Kind.EXPLICITLY_DENIED, "E1", layers, 0, 0);
    }

    static Verdict lacking(String rule, int layers) {
        return new Verdict(Kind.IMPLICITLY_DENIED, rule, 0, layers, 0);
    }

    static Verdict unreadable(int layers) {
        return new Verdict(Kind.IMPLICITLY_DENIED, "E12", 0, 0, layers);
    }
}
