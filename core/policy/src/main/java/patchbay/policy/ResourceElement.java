package patchbay.policy;

import java.util.List;

/**
 * Resource or NotResource of a statement; {@code implied}: left out, the policy's own (R8).
 *
 * @param constant no pattern has variables or escapes
 * @param told what an explanation says of the patterns; nothing unless {@code constant}
 */
record ResourceElement(
        boolean negated,
        boolean implied,
        List<ResourcePattern> patterns,
        boolean constant,
        Told told) {
    static final ResourceElement IMPLIED =
            new ResourceElement(false, true, List.of(), true, Told.NOTHING);

    static ResourceElement of(boolean negated, List<ResourcePattern> patterns) {
        boolean constant = patterns.stream().noneMatch(ResourcePattern::differs);
        return new ResourceElement(
                negated,
                false,
                patterns,
                constant,
                constant
                        ? Told.of(patterns.stream().map(ResourcePattern::written).toList(), negated)
                        : Told.NOTHING);
    }

    String element() {
        return negated ? "NotResource" : "Resource";
    }

    boolean matches(Query query) {
        if (implied) {
            return true;
        }
        boolean unresolved = false;
        for (int i = 0; i < patterns.size(); i++) {
            Fit fit = patterns.get(i).fit(query);
            if (fit == Fit.YES) {
                return !negated;
            }
            unresolved |= fit == Fit.UNRESOLVED;
        }
        return negated && !unresolved;
    }

    /** NotResource could not be told because a variable has no value (V8). */
    boolean undetermined(Query query) {
        if (!negated || constant) {
            return false;
        }
        boolean unresolved = false;
        for (ResourcePattern pattern : patterns) {
            Fit fit = pattern.fit(query);
            if (fit == Fit.YES) {
                return false;
            }
            unresolved |= fit == Fit.UNRESOLVED;
        }
        return unresolved;
    }
}
