package patchbay.policy;

import java.util.List;

/**
 * Action or NotAction of a statement.
 *
 * @param told what an explanation says of the patterns
 */
record ActionElement(boolean negated, List<ActionPattern> patterns, Told told) {
    static ActionElement of(boolean negated, List<ActionPattern> patterns) {
        return new ActionElement(
                negated,
                patterns,
                Told.of(patterns.stream().map(ActionPattern::written).toList(), negated));
    }

    String element() {
        return negated ? "NotAction" : "Action";
    }

    boolean matches(Query query) {
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).matches(query)) {
                return !negated;
            }
        }
        return negated;
    }
}
