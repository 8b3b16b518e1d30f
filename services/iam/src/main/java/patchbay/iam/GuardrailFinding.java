package patchbay.iam;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import patchbay.policy.Effect;
import patchbay.policy.Explanation.ConditionExplanation;
import patchbay.policy.Explanation.ElementExplanation;
import patchbay.policy.Explanation.LayerExplanation;
import patchbay.policy.Explanation.PatternExplanation;
import patchbay.policy.Explanation.PolicyExplanation;
import patchbay.policy.Explanation.Say;
import patchbay.policy.Explanation.StatementExplanation;

/**
 * What an organization's refusal says to an administrator: which policy and where it hangs, which
 * statement, which condition, and what to change (F10). Reads the explanation of a decision that
 * was made already.
 *
 * @param found what refuses
 * @param configuredAt the policy, or the place where one is missing
 * @param remedy after which this refusal is gone
 */
public record GuardrailFinding(String found, String configuredAt, String remedy) {
    /** What would have passed. */
    public static final String EXPECTED =
            "allowed at every level from the root to the account; only the management account is"
                    + " exempt";

    /**
     * The refusal of a layer that denies or is silent.
     *
     * @param action that was refused, {@code service:Name}
     */
    public static GuardrailFinding of(LayerExplanation layer, String action) {
        for (PolicyExplanation policy : layer.policies()) {
            for (StatementExplanation statement : policy.statements()) {
                if (layer.say() == Say.DENIES
                        && statement.applies()
                        && statement.effect() == Effect.DENY) {
                    return denial(layer, policy, statement, action);
                }
            }
        }
        return new GuardrailFinding(
                layer.reason(),
                "policies of the organization",
                "attach a " + layer.title() + " that allows `" + action + "` at that level");
    }

    private static GuardrailFinding denial(
            LayerExplanation layer,
            PolicyExplanation policy,
            StatementExplanation statement,
            String action) {
        String name = "`" + policy.policy().name() + "`";
        return new GuardrailFinding(
                layer.title()
                        + " "
                        + name
                        + " at "
                        + policy.level()
                        + " denies it, "
                        + called(statement)
                        + conditions(statement.conditions()),
                layer.title() + " " + name + " at " + policy.level(),
                remedy(statement, action) + " in " + layer.title() + " " + name);
    }

    private static String called(StatementExplanation statement) {
        return statement
                .sid()
                .map(sid -> "statement `" + sid + "`")
                .orElseGet(() -> "statement " + (statement.index() + 1));
    }

    private static String conditions(List<ConditionExplanation> conditions) {
        return conditions.isEmpty()
                ? ", without a condition"
                : conditions.stream()
                        .map(GuardrailFinding::condition)
                        .collect(Collectors.joining("; ", ": ", ""));
    }

    private static String condition(ConditionExplanation condition) {
        return "`"
                + condition.key()
                + "` "
                + (condition.present() ? "is " + quoted(condition.found()) : "is not sent")
                + " ("
                + condition.operator()
                + " "
                + quoted(condition.expected().stream().map(PatternExplanation::written).toList())
                + ")";
    }

    private static String remedy(StatementExplanation statement, String action) {
        Optional<ElementExplanation> element =
                statement.elements().stream()
                        .filter(said -> said.element().endsWith("Action"))
                        .findFirst();
        if (element.filter(said -> said.element().startsWith("Not")).isPresent()) {
            return "add `" + action + "` to NotAction of " + called(statement);
        }
        List<String> matching =
                element.map(ElementExplanation::patterns).orElse(List.of()).stream()
                        .filter(PatternExplanation::matches)
                        .map(PatternExplanation::written)
                        .toList();
        return matching.stream().allMatch(action::equalsIgnoreCase)
                ? "remove `" + action + "` from Action of " + called(statement)
                : "replace "
                        + quoted(matching)
                        + " in Action of "
                        + called(statement)
                        + " by the actions that are meant, without `"
                        + action
                        + "`,";
    }

    private static String quoted(List<String> values) {
        return values.stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "));
    }
}
