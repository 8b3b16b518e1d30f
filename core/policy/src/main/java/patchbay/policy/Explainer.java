package patchbay.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import patchbay.policy.Explanation.LayerExplanation;
import patchbay.policy.Explanation.Outcome;
import patchbay.policy.Explanation.PolicyExplanation;
import patchbay.policy.Explanation.Say;
import patchbay.policy.Explanation.StatementExplanation;
import patchbay.policy.PolicyLevels.Level;
import patchbay.policy.PolicyParse.Malformed;
import patchbay.policy.PolicyParse.Parsed;

/** The second walk over the same documents: every layer, document and statement. */
final class Explainer {
    private final Evaluation evaluation;
    private final Verdict verdict;
    private final boolean trust;
    private final StatementExplainer statements;

    Explainer(Evaluation evaluation, Verdict verdict) {
        this.evaluation = evaluation;
        this.verdict = verdict;
        this.trust = evaluation.applicability().isTrust();
        this.statements = new StatementExplainer(evaluation.query, verdict.kind());
    }

    Explanation explain() {
        List<LayerExplanation> layers = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            layers.add(layer(layer));
        }
        Set<Layer> lacking = EnumSet.noneOf(Layer.class);
        for (Layer layer : Layer.values()) {
            if (((verdict.lacking() | verdict.unreadable()) & layer.bit()) != 0) {
                lacking.add(layer);
            }
        }
        return new Explanation(
                outcome(),
                verdict.rule(),
                RuleText.of(verdict.rule()),
                lacking,
                List.copyOf(layers),
                statements.openQuestions(),
                evaluation.query.context.warnings());
    }

    private Outcome outcome() {
        return switch (verdict.kind()) {
            case ALLOWED -> Outcome.ALLOWED;
            case IMPLICITLY_DENIED -> Outcome.IMPLICIT_DENY;
            case EXPLICITLY_DENIED -> Outcome.EXPLICIT_DENY;
        };
    }

    private LayerExplanation layer(Layer layer) {
        String title = AccessDenied.title(layer, trust);
        String whyNot = evaluation.applicability().whyNot(layer);
        if (whyNot != null) {
            return new LayerExplanation(layer, title, Say.NOT_APPLIED, whyNot, List.of());
        }
        PolicySet set = evaluation.set;
        List<PolicyExplanation> policies = new ArrayList<>();
        switch (layer) {
            case SCP -> set.scp().levels().forEach(level -> addLevel(policies, level));
            case RCP -> set.rcp().levels().forEach(level -> addLevel(policies, level));
            case IDENTITY -> add(policies, "", set.identity(), false);
            case RESOURCE -> add(policies, "", set.resource().stream().toList(), trust);
            case BOUNDARY -> add(policies, "", set.boundary(), false);
            case SESSION -> add(policies, "", set.session(), false);
            case ENDPOINT -> add(policies, "", set.endpoint(), false);
        }
        return say(layer, title, policies);
    }

    private void addLevel(List<PolicyExplanation> explained, Level level) {
        add(explained, level.name(), level.policies(), false);
    }

    private void add(
            List<PolicyExplanation> explained,
            String level,
            List<AttachedPolicy> policies,
            boolean iamOnly) {
        for (AttachedPolicy policy : policies) {
            explained.add(
                    switch (policy.content()) {
                        case Malformed malformed ->
                                new PolicyExplanation(
                                        policy, level, Optional.of(malformed.detail()), List.of());
                        case Parsed(PolicyDocument document) ->
                                new PolicyExplanation(
                                        policy,
                                        level,
                                        Optional.empty(),
                                        explain(document, iamOnly));
                    });
        }
    }

    private List<StatementExplanation> explain(PolicyDocument document, boolean iamOnly) {
        return document.statements().stream()
                .map(statement -> statements.explain(statement, iamOnly))
                .toList();
    }

    private LayerExplanation say(Layer layer, String title, List<PolicyExplanation> policies) {
        List<StatementExplanation> applying =
                policies.stream()
                        .flatMap(policy -> policy.statements().stream())
                        .filter(StatementExplanation::applies)
                        .toList();
        if (applying.stream().anyMatch(s -> s.effect() == Effect.DENY)) {
            return new LayerExplanation(
                    layer, title, Say.DENIES, "a statement denies", List.copyOf(policies));
        }
        Optional<String> silent = whySilent(layer, policies, !applying.isEmpty());
        return new LayerExplanation(
                layer,
                title,
                silent.isPresent() ? Say.SILENT : Say.ALLOWS,
                silent.orElse(
                        layer == Layer.RCP
                                ? "the full-access policy hangs at every level, and nothing denies"
                                : "a statement allows"),
                List.copyOf(policies));
    }

    private Optional<String> whySilent(
            Layer layer, List<PolicyExplanation> policies, boolean allowed) {
        if (policies.stream().anyMatch(policy -> policy.unreadable().isPresent())) {
            return Optional.of("a document cannot be read, so nothing is allowed");
        }
        return switch (layer) {
            case RCP -> Optional.empty();
            case SCP -> silentLevel(policies);
            case IDENTITY -> {
                boolean nothingPassedOn =
                        evaluation.query.caller instanceof Principal.FederatedUser
                                && evaluation.set.session().isEmpty();
                yield nothingPassedOn
                        ? Optional.of("the session was begun without a session policy")
                        : noneAllows(allowed);
            }
            case RESOURCE, BOUNDARY, SESSION, ENDPOINT -> noneAllows(allowed);
        };
    }

    private static Optional<String> noneAllows(boolean allowed) {
        return allowed ? Optional.empty() : Optional.of("no statement allows");
    }

    private Optional<String> silentLevel(List<PolicyExplanation> policies) {
        return evaluation.set.scp().levels().stream()
                .map(Level::name)
                .filter(level ->
                        policies.stream()
                                .filter(policy -> policy.level().equals(level))
                                .flatMap(policy -> policy.statements().stream())
                                .noneMatch(StatementExplanation::applies))
                .findFirst()
                .map(level -> "nothing attached to `" + level + "` allows");
    }
}
