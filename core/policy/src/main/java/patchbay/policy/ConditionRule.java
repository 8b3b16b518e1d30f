package patchbay.policy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a condition holds or does not, with the mark of the rule that decided. */
public enum ConditionRule {
    MATCHED(true, "C1", "a value matches"),
    NOT_MATCHED(false, "C1", "no value matches"),
    NONE_MATCHED(true, "C1", "none of the values matches, as the negated operator asks"),
    ONE_MATCHED(false, "C1", "one of the values matches, which the negated operator forbids"),
    KEY_MISSING(false, "C2", "the key is missing"),
    KEY_MISSING_NEGATED(true, "C2", "the key is missing, so a negated operator holds"),
    IF_EXISTS(true, "C3", "the key is missing, and the operator asks only if it exists"),
    IF_EXISTS_IN_SET(
            true,
            "C8",
            "the key is missing, and the operator asks only if it exists",
            OpenQuestion.C8),
    IS_NULL_AS_ASKED(true, "C4", "the key's presence is as asked"),
    IS_NULL_OTHERWISE(false, "C4", "the key's presence is not as asked"),
    SET_OPERATOR_MISSING(
            false, "C5", "the key has a list of values and the operator is not made for lists"),
    EMPTY_SET_ALL(true, "C6", "there is no value, so all values satisfy it"),
    EMPTY_SET_ANY(false, "C6", "there is no value, so not any value satisfies it"),
    UNREADABLE_REQUEST(false, "N1", "the request's value is not of the operator's kind"),
    UNREADABLE_REQUEST_NEGATED(
            false, "N1", "the request's value is not of the operator's kind", OpenQuestion.N1),
    UNREADABLE_POLICY(false, "N1", "the policy's value is not of the operator's kind"),
    VARIABLE_UNRESOLVED(false, "V7", "a variable in the policy's value has no value");

    private final boolean holds;
    private final String mark;
    private final String sentence;
    private final @Nullable OpenQuestion open;

    ConditionRule(boolean holds, String mark, String sentence) {
        this(holds, mark, sentence, null);
    }

    ConditionRule(boolean holds, String mark, String sentence, @Nullable OpenQuestion open) {
        this.holds = holds;
        this.mark = mark;
        this.sentence = sentence;
        this.open = open;
    }

    /** Whether the condition holds. */
    public boolean holds() {
        return holds;
    }

    /** The rule's mark in the reference. */
    public String mark() {
        return mark;
    }

    /** Lower case, no final stop. */
    public String sentence() {
        return sentence;
    }

    /** The question that AWS leaves open here, where it does. */
    public Optional<OpenQuestion> open() {
        return Optional.ofNullable(open);
    }
}
