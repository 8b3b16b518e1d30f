package patchbay.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.policy.Explanation.Outcome;
import patchbay.policy.Explanation.StatementExplanation;
import patchbay.policy.PolicyLevels.Level;

/** The evaluator, its explanation and the slow obvious evaluator say the same of random cases. */
class TwoEvaluatorsAgreeTest {
    private static final int CASES = 100_000;

    private final PolicyEvaluator evaluator = PolicyEvaluator.asDocumented();

    @Test
    void on_a_hundred_thousand_random_cases() {
        RandomCases cases = new RandomCases(20121017);
        Map<Outcome, Integer> seen = new EnumMap<>(Outcome.class);
        for (int i = 0; i < CASES; i++) {
            SlowEvaluator.Request request = cases.request();
            SlowEvaluator.Policies policies = cases.policies();
            Outcome outcome = fast(request, policies, i % 20 == 0);
            String slow = new SlowEvaluator(request, policies).decide();
            if (!outcome.id().equals(slow)) {
                throw new AssertionError(
                        "case %d: the evaluator says %s, the slow one %s%n%s%n%s"
                                .formatted(i, outcome.id(), slow, request, show(policies)));
            }
            seen.merge(outcome, 1, Integer::sum);
        }
        assertThat(seen).as("each outcome comes up often").hasSize(3);
        assertThat(seen.values()).allMatch(count -> count > CASES / 20);
    }

    private Outcome fast(
            SlowEvaluator.Request request, SlowEvaluator.Policies policies, boolean explain) {
        RequestContext.Builder context = RequestContext.builder();
        request.context()
                .forEach((key, value) -> {
                    if (value instanceof List<?> list) {
                        context.setAll(key, list.stream().map(String::valueOf).toList());
                    } else {
                        context.set(key, (String) value);
                    }
                });
        Principal principal =
                Principal.parse(request.caller())
                        .orElseGet(() -> new Principal.Federated(request.caller()));
        Decision decision =
                evaluator.decide(
                        new PolicyRequest(
                                principal,
                                request.action(),
                                request.resource(),
                                Optional.of(new AccountId(request.owner())),
                                context.build()),
                        set(policies));
        Outcome outcome =
                switch (decision) {
                    case Decision.Allowed _ -> Outcome.ALLOWED;
                    case Decision.ImplicitlyDenied _ -> Outcome.IMPLICIT_DENY;
                    case Decision.ExplicitlyDenied _ -> Outcome.EXPLICIT_DENY;
                };
        if (explain) {
            agrees(outcome, decision.explanation());
        }
        return outcome;
    }

    /** The second walk finds the statements that the first rested on. */
    private static void agrees(Outcome outcome, Explanation explanation) {
        List<StatementExplanation> applying =
                explanation.layers().stream()
                        .flatMap(layer -> layer.policies().stream())
                        .flatMap(policy -> policy.statements().stream())
                        .filter(StatementExplanation::applies)
                        .toList();
        assertThat(explanation.outcome()).isEqualTo(outcome);
        assertThat(applying.stream().anyMatch(s -> s.effect() == Effect.DENY))
                .isEqualTo(outcome == Outcome.EXPLICIT_DENY);
        if (outcome == Outcome.ALLOWED) {
            assertThat(applying).anyMatch(StatementExplanation::deciding);
        }
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
        Map<String, Object> resource = policies.resource();
        return resource == null
                ? set
                : set.withResource(attach(PolicyType.RESOURCE, List.of(resource)).getFirst());
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
                        RandomCases.json(policies.identity()),
                        policies.resource(),
                        RandomCases.json(policies.boundary()),
                        RandomCases.json(policies.session()),
                        RandomCases.json(policies.scp()),
                        RandomCases.json(policies.rcp()),
                        RandomCases.json(policies.endpoint()));
    }
}
