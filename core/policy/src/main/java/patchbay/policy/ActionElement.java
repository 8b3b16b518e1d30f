package patchbay.policy;

import java.util.List;

/** Action or NotAction of a statement. */
record ActionElement(boolean negated, List<ActionPattern> patterns) {
    String element() {
        return negated ? "NotAction" : "Action";
    }

    boolean matches(Query query) {
        for (ActionPattern pattern : patterns) {
            if (pattern.matches(query)) {
                return !negated;
            }
        }
        return negated;
    }
}
