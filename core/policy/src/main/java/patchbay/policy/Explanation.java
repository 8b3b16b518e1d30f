package patchbay.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why a decision came out as it did (2.19): what AWS-shaped messages, simulation results and
 * authorization details are projections of. Holds values of condition keys as the request carried
 * them, and nothing that the request did not carry.
 *
 * @param rule mark of the deciding rule: E1, E8, X1 …
 * @param reason the same as a sentence, lower case, no final stop
 * @param lacking every layer that would have had to allow and did not, although AWS names one
 * @param layers in the order in which they are reported
 * @param openQuestions points that AWS's documentation leaves open and that touched the outcome
 * @param warnings about the request itself
 */
public record Explanation(
        Outcome outcome,
        String rule,
        String reason,
        Set<Layer> lacking,
        List<LayerExplanation> layers,
        Set<OpenQuestion> openQuestions,
        List<String> warnings) {
    /** The three ways to come out. */
    public enum Outcome {
        ALLOWED("allowed"),
        IMPLICIT_DENY("implicitDeny"),
        EXPLICIT_DENY("explicitDeny");

        private final String id;

        Outcome(String id) {
            this.id = id;
        }

        /** As AWS's simulator spells it. */
        public String id() {
            return id;
        }
    }

    /** What a layer has to say. */
    public enum Say {
        ALLOWS,
        DENIES,
        /** Applies, and neither allows nor denies. */
        SILENT,
        NOT_APPLIED
    }

    /**
     * One layer.
     *
     * @param title as AWS's messages call it
     * @param reason why it has this say
     */
    public record LayerExplanation(
            Layer layer, String title, Say say, String reason, List<PolicyExplanation> policies) {}

    /**
     * One document.
     *
     * @param level the organization's level it hangs at; empty for other kinds
     * @param unreadable why it could not be read; empty where it could
     */
    public record PolicyExplanation(
            AttachedPolicy policy,
            String level,
            Optional<String> unreadable,
            List<StatementExplanation> statements) {}

    /**
     * One statement, all elements evaluated.
     *
     * @param applies all of them fit
     * @param deciding the outcome rests on it
     * @param missingKeys condition keys that it uses, in conditions and in variables, and that the
     *     request does not carry
     */
    public record StatementExplanation(
            int index,
            Optional<String> sid,
            Effect effect,
            SourceSpan span,
            boolean applies,
            boolean deciding,
            List<ElementExplanation> elements,
            List<ConditionExplanation> conditions,
            List<String> missingKeys) {}

    /**
     * One of Principal, Action, Resource and their opposites.
     *
     * @param found what the request asks for
     * @param reason which pattern decided, or that none did
     */
    public record ElementExplanation(
            String element,
            boolean fits,
            String found,
            List<PatternExplanation> patterns,
            String reason) {}

    /**
     * One pattern of an element.
     *
     * @param substituted after its variables were replaced; empty where one has no value
     */
    public record PatternExplanation(
            String written, Optional<String> substituted, boolean matches) {}

    /**
     * One key under one operator.
     *
     * @param found the request's values; empty and not {@code present} where the key is missing
     * @param list the key is a multi-valued one
     */
    public record ConditionExplanation(
            String operator,
            String key,
            boolean present,
            boolean list,
            List<String> found,
            List<PatternExplanation> expected,
            boolean holds,
            ConditionRule rule) {}
}
