package patchbay.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import patchbay.policy.ConditionOperator.Family;

/**
 * One key under one operator, with its alternative values. All conditions of a statement must hold
 * (C1).
 *
 * @param key as written
 * @param lowerKey for looking it up (Q3)
 * @param constant no value has variables or escapes
 * @param told what an explanation says of the values; nothing unless {@code constant}
 */
record Condition(
        OperatorName name,
        String key,
        String lowerKey,
        List<Operand> operands,
        boolean constant,
        Told told) {
    static Condition of(OperatorName name, String key, List<Operand> operands) {
        boolean constant =
                operands.stream()
                        .flatMap(operand -> operand.variables().stream())
                        .noneMatch(Template::differs);
        return new Condition(
                name,
                key,
                RequestContext.lower(key),
                operands,
                constant,
                constant
                        ? Told.of(operands.stream().map(Operand::written).toList(), false)
                        : Told.NOTHING);
    }

    void keys(UsedKeys.Builder used) {
        used.condition(key, lowerKey);
        operands.forEach(operand -> operand.variables().ifPresent(template -> template.keys(used)));
    }

    boolean holds(Query query) {
        return judge(query.context.find(lowerKey), query).holds();
    }

    /**
     * The rule that decides; time linear in request values times operands.
     *
     * @param value what the request carries for the key; null where it carries nothing
     */
    ConditionRule judge(@Nullable ContextValue value, Query query) {
        if (name.operator().family() == Family.NULL) {
            return judgeNull(value);
        }
        if (value == null) {
            return judgeMissing();
        }
        return switch (name.set()) {
            case NONE ->
                    switch (value) {
                        case ContextValue.Single(String single) -> judgeValue(single, query);
                        case ContextValue.Many _ -> ConditionRule.SET_OPERATOR_MISSING;
                    };
            case FOR_ALL_VALUES -> judgeAll(value.values(), query);
            case FOR_ANY_VALUE -> judgeAny(value.values(), query);
        };
    }

    private ConditionRule judgeMissing() {
        return switch (name.set()) {
            case FOR_ALL_VALUES -> ConditionRule.EMPTY_SET_ALL;
            case FOR_ANY_VALUE ->
                    name.ifExists() ? ConditionRule.IF_EXISTS_IN_SET : ConditionRule.EMPTY_SET_ANY;
            case NONE -> {
                if (name.ifExists()) {
                    yield ConditionRule.IF_EXISTS;
                }
                yield name.operator().negated()
                        ? ConditionRule.KEY_MISSING_NEGATED
                        : ConditionRule.KEY_MISSING;
            }
        };
    }

    private ConditionRule judgeAll(List<String> values, Query query) {
        if (empty(values)) {
            return ConditionRule.EMPTY_SET_ALL;
        }
        ConditionRule last = ConditionRule.EMPTY_SET_ALL;
        for (String value : values) {
            last = judgeValue(value, query);
            if (!last.holds()) {
                return last;
            }
        }
        return last;
    }

    private ConditionRule judgeAny(List<String> values, Query query) {
        if (empty(values)) {
            return ConditionRule.EMPTY_SET_ANY;
        }
        ConditionRule first = null;
        for (String value : values) {
            ConditionRule rule = judgeValue(value, query);
            if (rule.holds()) {
                return rule;
            }
            first = first == null ? rule : first;
        }
        return first == null ? ConditionRule.EMPTY_SET_ANY : first;
    }

    private static boolean empty(List<String> values) {
        for (String value : values) {
            if (!value.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private ConditionRule judgeValue(String value, Query query) {
        return name.operator().negated() ? judgeNegated(value, query) : judgePositive(value, query);
    }

    private ConditionRule judgePositive(String value, Query query) {
        ConditionRule why = ConditionRule.NOT_MATCHED;
        for (int i = 0; i < operands.size(); i++) {
            switch (operands.get(i).test(value, lowerKey, query)) {
                case YES -> {
                    return ConditionRule.MATCHED;
                }
                case NO -> {}
                case UNREADABLE_REQUEST -> why = ConditionRule.UNREADABLE_REQUEST;
                case UNREADABLE_POLICY -> why = ConditionRule.UNREADABLE_POLICY;
                case UNRESOLVED -> why = ConditionRule.VARIABLE_UNRESOLVED;
            }
        }
        return why;
    }

    private ConditionRule judgeNegated(String value, Query query) {
        ConditionRule why = ConditionRule.NONE_MATCHED;
        for (int i = 0; i < operands.size(); i++) {
            switch (operands.get(i).test(value, lowerKey, query)) {
                case YES -> {
                    return ConditionRule.ONE_MATCHED;
                }
                case NO, UNRESOLVED -> {}
                case UNREADABLE_REQUEST -> why = ConditionRule.UNREADABLE_REQUEST_NEGATED;
                case UNREADABLE_POLICY -> why = ConditionRule.UNREADABLE_POLICY;
            }
        }
        return why;
    }

    /**
     * A list counts as absent when all its values are empty (C4); sets know only full ones (C9).
     */
    private ConditionRule judgeNull(@Nullable ContextValue value) {
        boolean absent = value == null || empty(value.values());
        return switch (name.set()) {
            case NONE -> presence(absent);
            case FOR_ALL_VALUES -> absent ? ConditionRule.EMPTY_SET_ALL : presence(false);
            case FOR_ANY_VALUE -> absent ? ConditionRule.EMPTY_SET_ANY : presence(false);
        };
    }

    private ConditionRule presence(boolean absent) {
        for (Operand operand : operands) {
            if (operand instanceof Operand.Presence presence && presence.holds(absent)) {
                return ConditionRule.IS_NULL_AS_ASKED;
            }
        }
        return ConditionRule.IS_NULL_OTHERWISE;
    }
}
