package patchbay.policy;

import java.util.List;

/** Resource or NotResource of a statement; {@code implied}: left out, the policy's own (R8). */
record ResourceElement(boolean negated, boolean implied, List<ResourcePattern> patterns) {
    static final ResourceElement IMPLIED = new ResourceElement(false, true, List.of());

    String element() {
        return negated ? "NotResource" : "Resource";
    }

    boolean matches(Query query) {
        if (implied) {
            return true;
        }
        boolean unresolved = false;
        for (ResourcePattern pattern : patterns) {
            switch (pattern.fit(query)) {
                case YES -> {
                    return !negated;
                }
                case UNRESOLVED -> unresolved = true;
                case NO -> {}
            }
        }
        return negated && !unresolved;
    }

    /** NotResource could not be told because a variable has no value (V8). */
    boolean undetermined(Query query) {
        return negated
                && patterns.stream().noneMatch(p -> p.fit(query) == ResourcePattern.Fit.YES)
                && patterns.stream().anyMatch(p -> p.fit(query) == ResourcePattern.Fit.UNRESOLVED);
    }
}
