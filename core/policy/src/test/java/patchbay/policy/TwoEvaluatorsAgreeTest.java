package patchbay.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Partition;
import patchbay.policy.Explanation.LayerExplanation;
import patchbay.policy.Explanation.Outcome;
import patchbay.policy.Explanation.Say;
import patchbay.policy.Explanation.StatementExplanation;
import patchbay.policy.PolicyLevels.Level;
import patchbay.policy.SlowEvaluator.Caller;

/**
 * The evaluator, its explanation and the slow obvious evaluator say the same of random cases: the
 * outcome, which layers deny, and which lack an allow. Half of the cases are the same each time,
 * the others are new.
 */
class TwoEvaluatorsAgreeTest {
    private static final int SETS = 15_000;
    private static final int REQUESTS_PER_SET = 4;

    private final PolicyEvaluator evaluator = PolicyEvaluator.asDocumented();
    private final Map<String, Integer> seen = new TreeMap<>();
    private final SlowConditions.Tally operators = new SlowConditions.Tally();

    @Test
    void on_sixty_thousand_random_cases() {
        agreeOn(20121017);
    }

    @Test
    void on_sixty_thousand_cases_that_nobody_has_seen() {
        long seed = ThreadLocalRandom.current().nextLong();
        System.out.println("policy cases drawn with seed " + seed);
        agreeOn(seed);
    }

    private void agreeOn(long seed) {
        RandomCases cases = new RandomCases(seed);
        for (int set = 0; set < SETS; set++) {
            SlowEvaluator.Policies policies = cases.policies();
            PolicySet plain = set(policies);
            PolicySet trusting = carrying(plain, policies, PolicyType.TRUST);
            for (int i = 0; i < REQUESTS_PER_SET; i++) {
                SlowEvaluator.Request request = cases.request();
                SlowEvaluator.Answer slow =
                        new SlowEvaluator(request, policies, operators).decide();
                // What a role's trust policy may not say is a broken document, which is not the
                // point here.
                PolicySet used = trusts(request, policies) ? trusting : plain;
                String fast = compare(slow, request, used);
                if (!fast.isEmpty()) {
                    throw new AssertionError(
                            "seed %d, set %d: %s; slow says %s%n%s%n%s"
                                    .formatted(seed, set, fast, slow, request, show(policies)));
                }
            }
        }
        isNotTrivial();
    }

    private static boolean trusts(SlowEvaluator.Request request, SlowEvaluator.Policies policies) {
        Map<String, Object> resource = policies.resource();
        return resource != null
                && request.resource().contains(":role/")
                && request.action().startsWith("sts:")
                && ((List<?>) resource.getOrDefault("Statement", List.of()))
                        .stream()
                                .noneMatch(statement ->
                                        statement instanceof Map<?, ?> map
                                                && (map.containsKey("Resource")
                                                        || map.containsKey("NotResource")
                                                        || map.containsKey("NotPrincipal")));
    }

    /** What differs; empty where nothing does. */
    private String compare(
            SlowEvaluator.Answer slow, SlowEvaluator.Request request, PolicySet policies) {
        Decision decision = evaluator.decide(asked(request), policies);
        String outcome = outcome(decision).id();
        if (!outcome.equals(slow.outcome())) {
            return "the evaluator says " + outcome;
        }
        Explanation explanation = decision.explanation();
        Set<String> denying = new TreeSet<>();
        Set<String> lacking = new TreeSet<>();
        boolean decides = false;
        for (LayerExplanation layer : explanation.layers()) {
            if (layer.say() == Say.DENIES && !explanation.rule().equals("E11")) {
                denying.add(layer.layer().title());
            }
            decides |=
                    layer.policies().stream()
                            .flatMap(policy -> policy.statements().stream())
                            .anyMatch(StatementExplanation::deciding);
        }
        explanation.lacking().forEach(layer -> lacking.add(layer.title()));
        count(request, explanation, denying, lacking);
        if (!explanation.outcome().id().equals(outcome)
                || !denying.equals(slow.denying())
                || !lacking.equals(slow.lacking())) {
            return "explained as %s, %s denying, %s lacking"
                    .formatted(explanation.outcome(), denying, lacking);
        }
        boolean rests = !denying.isEmpty() || (decision.allowed() && needsAllow(explanation));
        return rests && !decides ? "no statement is said to decide" : "";
    }

    private static boolean needsAllow(Explanation explanation) {
        return !explanation.rule().equals("E11") && !explanation.rule().equals("E5");
    }

    private static Outcome outcome(Decision decision) {
        return switch (decision) {
            case Decision.Allowed _ -> Outcome.ALLOWED;
            case Decision.ImplicitlyDenied _ -> Outcome.IMPLICIT_DENY;
            case Decision.ExplicitlyDenied _ -> Outcome.EXPLICIT_DENY;
        };
    }

    private void count(
            SlowEvaluator.Request request,
            Explanation explanation,
            Set<String> denying,
            Set<String> lacking) {
        String outcome = explanation.outcome().id();
        see("outcome " + outcome);
        see("rule " + explanation.rule());
        see(request.caller().kind() + " " + outcome);
        denying.forEach(layer -> see("denies: " + layer));
        lacking.forEach(layer -> see("lacks: " + layer));
        explanation.openQuestions().forEach(question -> see("open: " + question));
    }

    private void see(String what) {
        seen.merge(what, 1, Integer::sum);
    }

    /** So that the cases cannot rot into ones that all end in the same way. */
    private void isNotTrivial() {
        int cases = SETS * REQUESTS_PER_SET;
        List<String> expected = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            assertThat(seen.getOrDefault("outcome " + outcome.id(), 0))
                    .as("outcome %s of %d", outcome, cases)
                    .isGreaterThan(cases / 12);
            for (String kind :
                    List.of("user", "session", "role", "federated-user", "root", "federated")) {
                expected.add(kind + " " + outcome.id());
            }
        }
        for (Layer layer : Layer.values()) {
            expected.add("denies: " + layer.title());
            if (layer != Layer.RCP) {
                expected.add("lacks: " + layer.title());
            }
        }
        for (String rule :
                List.of(
                        "E1", "E3", "E4", "E5", "E7", "E8", "E9", "E10", "E11", "E12", "X1",
                        "X3")) {
            expected.add("rule " + rule);
        }
        for (OpenQuestion question : OpenQuestion.values()) {
            if (question != OpenQuestion.CN3) {
                expected.add("open: " + question);
            }
        }
        for (String what : expected) {
            assertThat(seen.getOrDefault(what, 0)).as(what).isGreaterThan(cases / 3000);
        }
        assertThat(operators.seen()).hasSize(26 * 6 + 3);
        operators
                .seen()
                .forEach((operator, counts) ->
                        assertThat(Math.min(counts[0], counts[1]))
                                .as("%s held and did not", operator)
                                .isPositive());
    }

    private static PolicyRequest asked(SlowEvaluator.Request request) {
        RequestContext.Builder context = RequestContext.builder();
        request.context()
                .forEach((key, value) -> {
                    if (value instanceof List<?> list) {
                        context.setAll(key, list.stream().map(String::valueOf).toList());
                    } else {
                        context.set(key, (String) value);
                    }
                });
        return new PolicyRequest(
                principal(request.caller()),
                request.action(),
                request.resource(),
                AccountId.parse(request.owner()),
                context.build());
    }

    private static Principal principal(Caller caller) {
        return switch (caller.kind()) {
            case "root" -> Principal.Root.of(Partition.AWS, new AccountId(caller.account()));
            case "user" ->
                    new Principal.User(
                            arn(caller.arn()), new AccountId(caller.account()), caller.id());
            case "session" ->
                    new Principal.Role(
                            new AccountId(caller.account()),
                            Arn.parse(caller.wider()),
                            Arn.parse(caller.arn()),
                            caller.id());
            case "role" ->
                    new Principal.Role(
                            new AccountId(caller.account()),
                            Arn.parse(caller.arn()),
                            Optional.empty(),
                            caller.id());
            case "federated-user" ->
                    new Principal.FederatedUser(
                            arn(caller.arn()),
                            new AccountId(caller.account()),
                            Arn.parse(caller.wider()));
            case "federated" -> new Principal.Federated(caller.arn());
            case "service" -> new Principal.Service(caller.arn());
            case "canonical" -> new Principal.CanonicalUser(caller.arn());
            default -> new Principal.Anonymous();
        };
    }

    private static Arn arn(String text) {
        return Arn.parse(text).orElseThrow();
    }

    private static PolicySet set(SlowEvaluator.Policies policies) {
        PolicySet set =
                PolicySet.EMPTY
                        .withIdentity(attach(PolicyType.INLINE, policies.identity()))
                        .withBoundary(array(attach(PolicyType.BOUNDARY, policies.boundary())))
                        .withSession(attach(PolicyType.SESSION, policies.session()))
                        .withEndpoint(array(attach(PolicyType.ENDPOINT, policies.endpoint())))
                        .withScp(levels(PolicyType.SCP, policies.scp()))
                        .withRcp(levels(PolicyType.RCP, policies.rcp()));
        return carrying(set, policies, PolicyType.RESOURCE);
    }

    private static PolicySet carrying(
            PolicySet set, SlowEvaluator.Policies policies, PolicyType type) {
        Map<String, Object> resource = policies.resource();
        return resource == null
                ? set
                : set.withResource(attach(type, List.of(resource)).getFirst());
    }

    private static AttachedPolicy[] array(List<AttachedPolicy> policies) {
        return policies.toArray(AttachedPolicy[]::new);
    }

    private static PolicyLevels levels(PolicyType type, List<List<Map<String, Object>>> levels) {
        return new PolicyLevels.RootFirst(
                levels.stream().map(level -> new Level("level", attach(type, level))).toList());
    }

    private static List<AttachedPolicy> attach(
            PolicyType type, List<Map<String, Object>> documents) {
        return documents.stream()
                .map(d -> AttachedPolicy.parse(type, "policy", RandomCases.json(d)))
                .toList();
    }

    private static String show(SlowEvaluator.Policies policies) {
        return "identity %s%nresource %s%nboundary %s%nsession %s%nscp %s%nrcp %s%nendpoint %s"
                .formatted(
                        policies.identity(),
                        policies.resource(),
                        policies.boundary(),
                        policies.session(),
                        policies.scp(),
                        policies.rcp(),
                        policies.endpoint());
    }
}
