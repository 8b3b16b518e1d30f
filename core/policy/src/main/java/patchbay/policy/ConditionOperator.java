package patchbay.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The operators of a Condition block. Source: <i>IAM User Guide, Condition operators</i>. Names are
 * case-sensitive (G9).
 */
enum ConditionOperator {
    STRING_EQUALS("StringEquals", Family.STRING, Relation.EQUAL, false),
    STRING_NOT_EQUALS("StringNotEquals", Family.STRING, Relation.EQUAL, true),
    STRING_EQUALS_IGNORE_CASE(
            "StringEqualsIgnoreCase", Family.STRING_IGNORE_CASE, Relation.EQUAL, false),
    STRING_NOT_EQUALS_IGNORE_CASE(
            "StringNotEqualsIgnoreCase", Family.STRING_IGNORE_CASE, Relation.EQUAL, true),
    STRING_LIKE("StringLike", Family.STRING_LIKE, Relation.EQUAL, false),
    STRING_NOT_LIKE("StringNotLike", Family.STRING_LIKE, Relation.EQUAL, true),
    NUMERIC_EQUALS("NumericEquals", Family.NUMERIC, Relation.EQUAL, false),
    NUMERIC_NOT_EQUALS("NumericNotEquals", Family.NUMERIC, Relation.EQUAL, true),
    NUMERIC_LESS_THAN("NumericLessThan", Family.NUMERIC, Relation.LESS, false),
    NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", Family.NUMERIC, Relation.LESS_EQUAL, false),
    NUMERIC_GREATER_THAN("NumericGreaterThan", Family.NUMERIC, Relation.GREATER, false),
    NUMERIC_GREATER_THAN_EQUALS(
            "NumericGreaterThanEquals", Family.NUMERIC, Relation.GREATER_EQUAL, false),
    DATE_EQUALS("DateEquals", Family.DATE, Relation.EQUAL, false),
    DATE_NOT_EQUALS("DateNotEquals", Family.DATE, Relation.EQUAL, true),
    DATE_LESS_THAN("DateLessThan", Family.DATE, Relation.LESS, false),
    DATE_LESS_THAN_EQUALS("DateLessThanEquals", Family.DATE, Relation.LESS_EQUAL, false),
    DATE_GREATER_THAN("DateGreaterThan", Family.DATE, Relation.GREATER, false),
    DATE_GREATER_THAN_EQUALS("DateGreaterThanEquals", Family.DATE, Relation.GREATER_EQUAL, false),
    BOOL("Bool", Family.BOOL, Relation.EQUAL, false),
    BINARY_EQUALS("BinaryEquals", Family.BINARY, Relation.EQUAL, false),
    IP_ADDRESS("IpAddress", Family.IP, Relation.EQUAL, false),
    NOT_IP_ADDRESS("NotIpAddress", Family.IP, Relation.EQUAL, true),
    ARN_EQUALS("ArnEquals", Family.ARN, Relation.EQUAL, false),
    ARN_LIKE("ArnLike", Family.ARN, Relation.EQUAL, false),
    ARN_NOT_EQUALS("ArnNotEquals", Family.ARN, Relation.EQUAL, true),
    ARN_NOT_LIKE("ArnNotLike", Family.ARN, Relation.EQUAL, true),
    NULL("Null", Family.NULL, Relation.EQUAL, false);

    /** How values are read and compared. */
    enum Family {
        STRING,
        STRING_IGNORE_CASE,
        STRING_LIKE,
        NUMERIC,
        DATE,
        BOOL,
        BINARY,
        IP,
        ARN,
        NULL
    }

    /** Which order of request value to policy value holds. */
    enum Relation {
        EQUAL,
        LESS,
        LESS_EQUAL,
        GREATER,
        GREATER_EQUAL;

        /** Whether the result of {@code requestValue.compareTo(policyValue)} fits. */
        boolean holds(int comparison) {
            return switch (this) {
                case EQUAL -> comparison == 0;
                case LESS -> comparison < 0;
                case LESS_EQUAL -> comparison <= 0;
                case GREATER -> comparison > 0;
                case GREATER_EQUAL -> comparison >= 0;
            };
        }
    }

    private static final Map<String, ConditionOperator> BY_NAME = new HashMap<>();

    static {
        for (ConditionOperator operator : values()) {
            BY_NAME.put(operator.written, operator);
        }
    }

    private final String written;
    private final Family family;
    private final Relation relation;
    private final boolean negated;

    ConditionOperator(String written, Family family, Relation relation, boolean negated) {
        this.written = written;
        this.family = family;
        this.relation = relation;
        this.negated = negated;
    }

    static Optional<ConditionOperator> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    Family family() {
        return family;
    }

    Relation relation() {
        return relation;
    }

    boolean negated() {
        return negated;
    }
}
