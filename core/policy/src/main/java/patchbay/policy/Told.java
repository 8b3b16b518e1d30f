package patchbay.policy;

import java.util.List;
import java.util.Optional;
import patchbay.policy.Explanation.PatternExplanation;

/**
 * What an explanation says of patterns that no request changes, put together once.
 *
 * @param hits one for each pattern, where it matches
 * @param misses one for each pattern, where it does not
 * @param reasons one for each pattern, where it is the first that matches
 */
record Told(List<PatternExplanation> hits, List<PatternExplanation> misses, List<String> reasons) {
    /** Nothing is known beforehand. */
    static final Told NOTHING = new Told(List.of(), List.of(), List.of());

    static Told of(List<String> patterns, boolean negated) {
        return new Told(
                patterns.stream().map(pattern -> said(pattern, true)).toList(),
                patterns.stream().map(pattern -> said(pattern, false)).toList(),
                patterns.stream().map(pattern -> matchedBy(negated, pattern)).toList());
    }

    private static PatternExplanation said(String pattern, boolean matches) {
        return new PatternExplanation(pattern, Optional.of(pattern), matches);
    }

    static String matchedBy(boolean negated, String pattern) {
        return (negated ? "excluded by `" : "matched by `") + pattern + "`";
    }

    static String noneMatched(boolean negated) {
        return negated ? "no pattern excludes it" : "no pattern matches";
    }

    /** Collects which patterns match; nothing is allocated where none does or one is all. */
    final class Matches {
        private PatternExplanation[] mixed = {};
        private int first = -1;

        void add(int pattern) {
            first = first < 0 ? pattern : first;
            if (hits.size() > 1) {
                mixed = mixed.length == 0 ? misses.toArray(PatternExplanation[]::new) : mixed;
                mixed[pattern] = hits.get(pattern);
            }
        }

        boolean any() {
            return first >= 0;
        }

        List<PatternExplanation> said() {
            if (first < 0) {
                return misses;
            }
            return hits.size() == 1 ? hits : List.of(mixed);
        }

        String reason(boolean negated) {
            return first < 0 ? noneMatched(negated) : reasons.get(first);
        }
    }
}
