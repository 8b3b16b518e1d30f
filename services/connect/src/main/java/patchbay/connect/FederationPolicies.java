package patchbay.connect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import patchbay.aws.Caller;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.iam.GuardrailFinding;
import patchbay.policy.Effect;
import patchbay.policy.Explanation;
import patchbay.policy.Explanation.ConditionExplanation;
import patchbay.policy.Explanation.ElementExplanation;
import patchbay.policy.Explanation.LayerExplanation;
import patchbay.policy.Explanation.PatternExplanation;
import patchbay.policy.Explanation.PolicyExplanation;
import patchbay.policy.Explanation.Say;
import patchbay.policy.Explanation.StatementExplanation;
import patchbay.policy.Layer;

/**
 * Turns the explanation of a {@code connect:GetFederationToken} decision into the checks an
 * administrator of a contact centre thinks in: the causes of F08, told apart in their order.
 *
 * <p>It reads the policy engine's own explanation and decides nothing.
 */
final class FederationPolicies {
    private static final String ACTION = "connect:GetFederationToken";

    private final Explanation explanation;
    private final Caller.RoleSession session;
    private final Instance instance;
    private final String arn;

    FederationPolicies(Explanation explanation, Caller.RoleSession session, Instance instance) {
        this.explanation = explanation;
        this.session = session;
        this.instance = instance;
        this.arn = instance.arn("user/" + session.userId().orElseThrow()).toString();
    }

    /** In the order of F08; a failed check among them wherever the decision was a refusal. */
    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        checks.add(denial());
        layer(Layer.IDENTITY).ifPresent(layer -> checks.addAll(identity(layer)));
        limit(Layer.BOUNDARY, ConnectCheck.BOUNDARY_ALLOWS, "the permissions boundary")
                .ifPresent(checks::add);
        limit(Layer.SESSION, ConnectCheck.SESSION_POLICY_ALLOWS, "the session policies")
                .ifPresent(checks::add);
        layer(Layer.SCP)
                .filter(layer -> layer.say() != Say.DENIES)
                .map(FederationPolicies::levels)
                .ifPresent(checks::add);
        return checks;
    }

    private static Check levels(LayerExplanation layer) {
        return switch (layer.say()) {
            case NOT_APPLIED -> Check.skipped(ConnectCheck.GUARDRAILS_ALLOW, layer.reason());
            case ALLOWS ->
                    Check.pass(
                            ConnectCheck.GUARDRAILS_ALLOW,
                            "the service control policies allow it",
                            layer.reason());
            case DENIES, SILENT -> guardrail(layer);
        };
    }

    private Optional<LayerExplanation> layer(Layer wanted) {
        return explanation.layers().stream().filter(l -> l.layer() == wanted).findFirst();
    }

    private Check denial() {
        for (LayerExplanation layer : explanation.layers()) {
            if (layer.say() == Say.DENIES) {
                return layer.layer() == Layer.SCP || layer.layer() == Layer.RCP
                        ? guardrail(layer)
                        : Check.fail(
                                ConnectCheck.POLICY_DOES_NOT_DENY,
                                "no statement that denies `" + arn + "`",
                                denying(layer),
                                Remedy.of("exempt connect:GetFederationToken from that statement"));
            }
        }
        return Check.pass(
                ConnectCheck.POLICY_DOES_NOT_DENY, "no statement that denies", "none does");
    }

    private static Check guardrail(LayerExplanation layer) {
        GuardrailFinding finding = GuardrailFinding.of(layer, ACTION);
        return Check.fail(
                        ConnectCheck.GUARDRAILS_ALLOW,
                        GuardrailFinding.EXPECTED,
                        finding.found(),
                        Remedy.of(finding.remedy()))
                .configuredAt(finding.configuredAt());
    }

    private static String denying(LayerExplanation layer) {
        for (PolicyExplanation policy : layer.policies()) {
            for (StatementExplanation statement : policy.statements()) {
                if (statement.applies() && statement.effect() == Effect.DENY) {
                    return policy.policy().name() + " denies it, " + named(statement);
                }
            }
        }
        return "a " + layer.title() + " denies it";
    }

    private Optional<Check> limit(Layer which, ConnectCheck check, String words) {
        return layer(which)
                .filter(layer -> layer.say() != Say.NOT_APPLIED && layer.say() != Say.DENIES)
                .map(layer ->
                        layer.say() == Say.ALLOWS
                                ? Check.pass(check, words + " allow it", layer.reason())
                                : Check.fail(
                                        check,
                                        words + " allow `" + arn + "`",
                                        layer.reason(),
                                        Remedy.of("allow connect:GetFederationToken in " + words)));
    }

    /** A statement that might have allowed, and the policy that holds it. */
    private record Candidate(PolicyExplanation policy, StatementExplanation statement) {
        Optional<ElementExplanation> element(String name) {
            return statement.elements().stream()
                    .filter(element -> element.element().endsWith(name))
                    .findFirst();
        }

        boolean fits(String name) {
            return element(name).map(ElementExplanation::fits).orElse(true);
        }

        boolean conditionsHold() {
            return statement.conditions().stream().allMatch(ConditionExplanation::holds);
        }

        /** How far the request got in this statement. */
        int reach() {
            if (!fits("Action")) {
                return 0;
            }
            return fits("Resource") ? conditionsHold() ? 3 : 2 : 1;
        }

        String place() {
            return policy.policy().name() + ", " + named(statement);
        }
    }

    private List<Check> identity(LayerExplanation layer) {
        List<Candidate> candidates =
                layer.policies().stream()
                        .flatMap(policy ->
                                policy.statements().stream()
                                        .filter(s -> s.effect() == Effect.ALLOW)
                                        .map(s -> new Candidate(policy, s)))
                        .toList();
        Optional<Candidate> best =
                candidates.stream().max(Comparator.comparingInt(Candidate::reach));
        if (best.isEmpty() || best.get().reach() == 0) {
            return List.of(noAction(layer, candidates));
        }
        Candidate nearest = best.get();
        List<Check> checks = new ArrayList<>();
        checks.add(
                Check.pass(
                                ConnectCheck.POLICY_ALLOWS_ACTION,
                                "`connect:GetFederationToken`",
                                nearest.element("Action")
                                        .map(ElementExplanation::reason)
                                        .orElse("every action"))
                        .configuredAt(nearest.place()));
        switch (nearest.reach()) {
            case 1 -> checks.add(resource(nearest).configuredAt(nearest.place()));
            case 2 -> {
                checks.add(names(nearest));
                checks.add(condition(nearest).configuredAt(nearest.place()));
            }
            default -> checks.add(names(nearest));
        }
        return checks;
    }

    private Check names(Candidate candidate) {
        return Check.pass(
                        ConnectCheck.POLICY_NAMES_USER,
                        "`" + arn + "`",
                        candidate
                                .element("Resource")
                                .flatMap(FederationPolicies::matching)
                                .map(pattern -> "matched by `" + pattern.written() + "`")
                                .orElse("matched"))
                .configuredAt(candidate.place());
    }

    private static Optional<PatternExplanation> matching(ElementExplanation element) {
        return element.patterns().stream().filter(PatternExplanation::matches).findFirst();
    }

    private Check noAction(LayerExplanation layer, List<Candidate> candidates) {
        String role = session.roleArn().lastSegment();
        List<String> actions =
                candidates.stream()
                        .flatMap(c -> c.element("Action").stream())
                        .flatMap(element -> element.patterns().stream())
                        .map(PatternExplanation::written)
                        .distinct()
                        .toList();
        Optional<String> unreadable =
                layer.policies().stream().flatMap(p -> p.unreadable().stream()).findFirst();
        String found;
        if (layer.policies().isEmpty()) {
            found = "role `" + role + "` has no policy: one may exist without being attached";
        } else if (unreadable.isPresent()) {
            found = "a policy that cannot be read: " + unreadable.get();
        } else if (actions.isEmpty()) {
            found = "no statement allows anything";
        } else {
            found = "only " + listed(actions);
        }
        return Check.fail(
                        ConnectCheck.POLICY_ALLOWS_ACTION,
                        "`connect:GetFederationToken` on `" + arn + "`",
                        found,
                        Remedy.of(
                                "attach a policy to role `"
                                        + role
                                        + "` that allows connect:GetFederationToken"))
                .configuredAt("policies of role `" + role + "`");
    }

    /** The action fits and no resource does: which part of the nearest pattern is wrong. */
    private Check resource(Candidate candidate) {
        List<PatternExplanation> patterns =
                candidate.element("Resource").map(ElementExplanation::patterns).orElse(List.of());
        return patterns.stream()
                .map(this::pattern)
                .max(Comparator.comparingInt(check -> rank((ConnectCheck) check.definition())))
                .orElseGet(() ->
                        fail(
                                ConnectCheck.POLICY_NAMES_USER,
                                "no resource at all",
                                "name the resource `" + wanted() + "`"));
    }

    /** The later in F08's order, the nearer the pattern was. */
    private static int rank(ConnectCheck check) {
        return switch (check) {
            case POLICY_NAMES_INSTANCE -> 0;
            case POLICY_NAMES_USER -> 1;
            case POLICY_EXPANDS_VARIABLES -> 2;
            case POLICY_USES_USERID -> 3;
            default -> -1;
        };
    }

    private Check pattern(PatternExplanation pattern) {
        String written = pattern.written();
        String shown =
                pattern.substituted().filter(s -> !s.equals(written)).isPresent()
                        ? "`" + written + "`, which reads `" + pattern.substituted().get() + "`"
                        : "`" + written + "`";
        String[] fields = written.split(":", 6);
        String[] ours = arn.split(":", 6);
        if (fields.length < 6) {
            return fail(
                    ConnectCheck.POLICY_NAMES_USER, shown, "write the resource `" + wanted() + "`");
        }
        String[] names = {"", "partition", "service", "region", "account"};
        for (int i = 1; i < 5; i++) {
            if (differs(fields[i], ours[i])) {
                return fail(
                        ConnectCheck.POLICY_NAMES_INSTANCE,
                        shown + ": its " + names[i] + " is `" + fields[i] + "`",
                        "write `" + ours[i] + "` as the " + names[i]);
            }
        }
        String[] path = fields[5].split("/", 4);
        if (path.length > 1 && differs(path[1], instance.publicId().text())) {
            return fail(
                    ConnectCheck.POLICY_NAMES_INSTANCE,
                    shown + ": its instance is `" + path[1] + "`",
                    "write `" + instance.publicId() + "` as the instance id");
        }
        if (path.length < 4 || differs(path[2], "user")) {
            return fail(
                    ConnectCheck.POLICY_NAMES_USER,
                    shown,
                    "end the resource in `/user/${aws:userid}`");
        }
        return tail(path[3], pattern, shown);
    }

    private Check tail(String tail, PatternExplanation pattern, String shown) {
        boolean userId = tail.toLowerCase(Locale.ROOT).contains("${aws:userid}");
        if (userId && pattern.substituted().filter(s -> s.contains("${")).isPresent()) {
            return Check.fail(
                    ConnectCheck.POLICY_EXPANDS_VARIABLES,
                    "`\"Version\": \"2012-10-17\"`, so that `${aws:userid}` becomes `"
                            + session.userId().orElseThrow()
                            + "` and the resource `"
                            + arn
                            + "`",
                    "another Version or none: " + shown + " is read letter for letter",
                    Remedy.of("add `\"Version\": \"2012-10-17\"` to the policy"));
        }
        if (!userId && tail.contains("${")) {
            return fail(
                    ConnectCheck.POLICY_USES_USERID,
                    shown + ": a role session has no value for this variable",
                    "write `${aws:userid}` instead");
        }
        return fail(
                ConnectCheck.POLICY_NAMES_USER, shown, "end the resource in `/user/${aws:userid}`");
    }

    private Check condition(Candidate candidate) {
        ConditionExplanation failed =
                candidate.statement().conditions().stream()
                        .filter(condition -> !condition.holds())
                        .findFirst()
                        .orElseThrow();
        List<String> written = failed.expected().stream().map(PatternExplanation::written).toList();
        boolean arnInstead =
                failed.key().equalsIgnoreCase("connect:InstanceId")
                        && written.stream().anyMatch(value -> value.startsWith("arn:"));
        return Check.fail(
                ConnectCheck.POLICY_CONDITION_HOLDS,
                "`"
                        + failed.key()
                        + "` "
                        + (failed.present() ? "is " + listed(failed.found()) : "is not sent"),
                failed.operator()
                        + " lists "
                        + listed(written)
                        + (arnInstead ? ": the ARN instead of the id" : ""),
                Remedy.of(
                        failed.key().equalsIgnoreCase("connect:InstanceId")
                                ? "write `" + instance.publicId() + "` as the value"
                                : "change the condition on `" + failed.key() + "`"));
    }

    private Check fail(ConnectCheck check, String found, String remedy) {
        return Check.fail(check, "`" + arn + "`", found, Remedy.of(remedy));
    }

    private String wanted() {
        return instance.arn("user/${aws:userid}").toString();
    }

    /** Whether the field of a pattern cannot stand for the text. */
    private static boolean differs(String field, String text) {
        return field.chars().noneMatch(c -> c == '*' || c == '?' || c == '$')
                && !field.equals(text);
    }

    private static String listed(List<String> values) {
        return values.stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "));
    }

    private static String named(StatementExplanation statement) {
        return statement
                .sid()
                .map(sid -> "statement `" + sid + "`")
                .orElse("statement " + (statement.index() + 1));
    }
}
