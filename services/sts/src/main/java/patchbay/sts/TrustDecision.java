package patchbay.sts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.iam.GuardrailFinding;
import patchbay.iam.Role;
import patchbay.policy.Effect;
import patchbay.policy.Explanation;
import patchbay.policy.Explanation.ConditionExplanation;
import patchbay.policy.Explanation.ElementExplanation;
import patchbay.policy.Explanation.StatementExplanation;
import patchbay.policy.Layer;

/**
 * Tells apart why a role's trust policy does not let a federated person in: STS itself never says
 * (rule 3.18). Reads the explanation of a decision that was made already; decides nothing.
 */
final class TrustDecision {
    /** The endpoint of an instance and its replica, by its canonical name. */
    private static final Pattern GLOBAL_SIGN_IN =
            Pattern.compile("https://[0-9a-f-]+\\.[a-z0-9-]+\\.sign-in\\.connect\\.aws/");

    private static final String AUDIENCE_KEY = "saml:aud";

    private final Role role;
    private final String provider;
    private final boolean allowed;
    private final Explanation explanation;
    private final String configuredAt;

    TrustDecision(Role role, String provider, boolean allowed, Explanation explanation) {
        this.role = role;
        this.provider = provider;
        this.allowed = allowed;
        this.explanation = explanation;
        this.configuredAt = "trust policy of role `" + role.name() + "`";
    }

    /** The checks on who, what and under which conditions, in this order; all pass if allowed. */
    List<Check> checks() {
        List<StatementExplanation> allows = statements(Effect.ALLOW);
        List<StatementExplanation> naming = fitting(allows, "Principal");
        List<StatementExplanation> acting = fitting(naming, "Action");
        List<Check> checks = new ArrayList<>();
        checks.add(names(allows, naming));
        checks.add(action(naming, acting));
        conditions(acting, checks);
        checks.add(denials());
        checks.add(layer(FederationCheck.RESOURCE_CONTROL, Layer.RCP));
        checks.add(layer(FederationCheck.SERVICE_CONTROL, Layer.SCP));
        if (!allowed && checks.stream().noneMatch(Check::failed)) {
            checks.add(
                    Check.fail(
                                    FederationCheck.TRUST_CONDITIONS,
                                    "a decision to allow",
                                    explanation.reason(),
                                    Remedy.of("correct the trust policy"))
                            .configuredAt(configuredAt));
        }
        return checks;
    }

    /** What there is instead of leave for an action that is not allowed. */
    String instead() {
        List<StatementExplanation> naming = fitting(statements(Effect.ALLOW), "Principal");
        List<StatementExplanation> acting = fitting(naming, "Action");
        if (naming.isEmpty()
                || statements(Effect.DENY).stream().anyMatch(StatementExplanation::applies)) {
            return explanation.reason();
        }
        if (acting.isEmpty()) {
            return quoted(actions(naming));
        }
        return nearest(acting).conditions().stream()
                .filter(condition -> !condition.holds())
                .map(condition -> found(condition) + " instead of " + expected(condition))
                .findFirst()
                .orElseGet(explanation::reason);
    }

    private Check names(List<StatementExplanation> allows, List<StatementExplanation> naming) {
        if (!naming.isEmpty()) {
            return Check.pass(
                            FederationCheck.TRUST_NAMES_PROVIDER,
                            "`" + provider + "`",
                            "`" + provider + "`")
                    .configuredAt(configuredAt);
        }
        List<String> named =
                allows.stream()
                        .flatMap(statement -> written(statement, "Principal").stream())
                        .distinct()
                        .toList();
        String found = named.isEmpty() ? "no principal that is a provider" : quoted(named);
        if (named.stream().anyMatch(("Federated: " + provider)::equalsIgnoreCase)) {
            found += ", which differs only in case";
        }
        return Check.fail(
                        FederationCheck.TRUST_NAMES_PROVIDER,
                        "`" + provider + "`",
                        found,
                        Remedy.of(
                                "name `"
                                        + provider
                                        + "` as federated principal in the trust policy of role `"
                                        + role.name()
                                        + "`"))
                .configuredAt(configuredAt);
    }

    private Check action(List<StatementExplanation> naming, List<StatementExplanation> acting) {
        String expected = "`sts:AssumeRoleWithSAML`";
        if (naming.isEmpty()) {
            return Check.skipped(
                    FederationCheck.TRUST_ALLOWS_ACTION, "no statement names the provider");
        }
        if (!acting.isEmpty()) {
            return Check.pass(FederationCheck.TRUST_ALLOWS_ACTION, expected, expected)
                    .configuredAt(configuredAt);
        }
        return Check.fail(
                        FederationCheck.TRUST_ALLOWS_ACTION,
                        expected,
                        quoted(actions(naming)),
                        Remedy.of(
                                "add the action `sts:AssumeRoleWithSAML` to the trust policy of"
                                        + " role `"
                                        + role.name()
                                        + "`"))
                .configuredAt(configuredAt);
    }

    /** The audience apart from the others: it is the condition that most often does not hold. */
    private void conditions(List<StatementExplanation> acting, List<Check> checks) {
        if (acting.isEmpty()) {
            String why = "no statement allows the provider the action";
            checks.add(Check.skipped(FederationCheck.TRUST_AUDIENCE, why));
            checks.add(Check.skipped(FederationCheck.TRUST_CONDITIONS, why));
            return;
        }
        StatementExplanation nearest = nearest(acting);
        List<ConditionExplanation> audience =
                nearest.conditions().stream().filter(TrustDecision::isAudience).toList();
        List<ConditionExplanation> others =
                nearest.conditions().stream().filter(c -> !isAudience(c)).toList();
        boolean global =
                audience.stream()
                        .flatMap(condition -> condition.found().stream())
                        .anyMatch(recipient -> GLOBAL_SIGN_IN.matcher(recipient).lookingAt());
        checks.add(
                condition(
                        global
                                ? FederationCheck.TRUST_GLOBAL_SIGN_IN
                                : FederationCheck.TRUST_AUDIENCE,
                        audience,
                        "no condition on `SAML:aud`",
                        "add the recipient to the values of `SAML:aud` in the trust policy of role"
                                + " `"
                                + role.name()
                                + "`"));
        checks.add(
                condition(
                        FederationCheck.TRUST_CONDITIONS,
                        others,
                        "no other condition",
                        "change the condition in the trust policy of role `"
                                + role.name()
                                + "`, or what the identity provider sends"));
    }

    private Check condition(
            FederationCheck definition,
            List<ConditionExplanation> conditions,
            String none,
            String remedy) {
        if (conditions.isEmpty()) {
            return Check.pass(definition, none, none).configuredAt(configuredAt);
        }
        List<ConditionExplanation> failing =
                conditions.stream().filter(condition -> !condition.holds()).toList();
        List<ConditionExplanation> told = failing.isEmpty() ? conditions : failing;
        String expected =
                told.stream().map(TrustDecision::expected).collect(Collectors.joining("; "));
        String found = told.stream().map(TrustDecision::found).collect(Collectors.joining("; "));
        Check check =
                failing.isEmpty()
                        ? Check.pass(definition, expected, found)
                        : Check.fail(definition, expected, found, Remedy.of(remedy));
        return check.configuredAt(configuredAt);
    }

    private static String expected(ConditionExplanation condition) {
        return condition.operator()
                + " "
                + condition.key()
                + " "
                + quoted(
                        condition.expected().stream()
                                .map(Explanation.PatternExplanation::written)
                                .toList());
    }

    private static String found(ConditionExplanation condition) {
        return condition.present() ? quoted(condition.found()) : "no value of " + condition.key();
    }

    private Check denials() {
        List<StatementExplanation> denying =
                statements(Effect.DENY).stream().filter(StatementExplanation::applies).toList();
        if (denying.isEmpty()) {
            return Check.pass(
                            FederationCheck.TRUST_DOES_NOT_DENY,
                            "no statement that denies",
                            "none that applies")
                    .configuredAt(configuredAt);
        }
        return Check.fail(
                        FederationCheck.TRUST_DOES_NOT_DENY,
                        "no statement that denies",
                        name(denying.getFirst()),
                        Remedy.of("narrow or remove the statement that denies"))
                .configuredAt(configuredAt);
    }

    private Check layer(FederationCheck definition, Layer layer) {
        return explanation.layers().stream()
                .filter(said -> said.layer() == layer)
                .findFirst()
                .map(said ->
                        switch (said.say()) {
                            case NOT_APPLIED -> Check.skipped(definition, said.reason());
                            case ALLOWS -> Check.pass(definition, "allowed", said.reason());
                            case DENIES, SILENT ->
                                    refusal(
                                            definition,
                                            GuardrailFinding.of(said, "sts:AssumeRoleWithSAML"));
                        })
                .orElseGet(() -> Check.skipped(definition, "no such policy was considered"));
    }

    private static Check refusal(FederationCheck definition, GuardrailFinding finding) {
        return Check.fail(
                        definition,
                        GuardrailFinding.EXPECTED,
                        finding.found(),
                        Remedy.of(finding.remedy()))
                .configuredAt(finding.configuredAt());
    }

    private List<StatementExplanation> statements(Effect effect) {
        return explanation.layers().stream()
                .filter(said -> said.layer() == Layer.RESOURCE)
                .flatMap(said -> said.policies().stream())
                .flatMap(policy -> policy.statements().stream())
                .filter(statement -> statement.effect() == effect)
                .toList();
    }

    private static List<StatementExplanation> fitting(
            List<StatementExplanation> statements, String element) {
        return statements.stream().filter(statement -> fits(statement, element)).toList();
    }

    private static List<String> actions(List<StatementExplanation> statements) {
        return statements.stream()
                .flatMap(statement -> written(statement, "Action").stream())
                .distinct()
                .toList();
    }

    /** The statement of which the fewest conditions do not hold. */
    private static StatementExplanation nearest(List<StatementExplanation> statements) {
        return statements.stream()
                .min(Comparator.comparingLong(TrustDecision::failures))
                .orElseThrow();
    }

    private static boolean fits(StatementExplanation statement, String element) {
        return statement.elements().stream()
                .filter(said -> said.element().endsWith(element))
                .allMatch(ElementExplanation::fits);
    }

    private static List<String> written(StatementExplanation statement, String element) {
        return statement.elements().stream()
                .filter(said -> said.element().endsWith(element))
                .flatMap(said -> said.patterns().stream())
                .map(Explanation.PatternExplanation::written)
                .toList();
    }

    private static long failures(StatementExplanation statement) {
        return statement.conditions().stream().filter(condition -> !condition.holds()).count();
    }

    private static boolean isAudience(ConditionExplanation condition) {
        return condition.key().toLowerCase(Locale.ROOT).equals(AUDIENCE_KEY);
    }

    private static String name(StatementExplanation statement) {
        return statement
                .sid()
                .map(sid -> "statement `" + sid + "` denies")
                .orElseGet(() -> "statement " + (statement.index() + 1) + " denies");
    }

    private static String quoted(List<String> values) {
        return values.stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "));
    }
}
