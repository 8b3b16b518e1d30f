package patchbay.policy;

import java.util.Optional;

/**
 * An operator as written: {@code ForAnyValue:StringLikeIfExists} (G9, C3, C6).
 *
 * @param written the whole name
 */
record OperatorName(String written, SetOperator set, ConditionOperator operator, boolean ifExists) {
    /** How the values of a multi-valued key are combined. */
    enum SetOperator {
        NONE(""),
        FOR_ALL_VALUES("ForAllValues:"),
        FOR_ANY_VALUE("ForAnyValue:");

        private final String prefix;

        SetOperator(String prefix) {
            this.prefix = prefix;
        }
    }

    private static final String IF_EXISTS = "IfExists";

    /** The operator so named, or nothing where there is none; {@code NullIfExists} is none (C3). */
    static Optional<OperatorName> parse(String written) {
        SetOperator set = SetOperator.NONE;
        for (SetOperator candidate : SetOperator.values()) {
            if (candidate != SetOperator.NONE && written.startsWith(candidate.prefix)) {
                set = candidate;
            }
        }
        String rest = written.substring(set.prefix.length());
        boolean ifExists = rest.endsWith(IF_EXISTS);
        String name = ifExists ? rest.substring(0, rest.length() - IF_EXISTS.length()) : rest;
        SetOperator combined = set;
        return ConditionOperator.named(name)
                .filter(operator -> !(ifExists && operator == ConditionOperator.NULL))
                .map(operator -> new OperatorName(written, combined, operator, ifExists));
    }
}
