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
        List<Statement> all = document.statements();
        StatementExplanation[] explained = new StatementExplanation[all.size()];
        for (int i = 0; i < explained.length; i++) {
            explained[i] = statements.explain(all.get(i), iamOnly);
        }
        return List.of(explained);
    }

    private LayerExplanation say(Layer layer, String title, List<PolicyExplanation> policies) {
        boolean allowed = false;
        for (PolicyExplanation policy : policies) {
            for (StatementExplanation statement : policy.statements()) {
                if (statement.applies() && statement.effect() == Effect.DENY) {
                    return new LayerExplanation(
                            layer, title, Say.DENIES, "a statement denies", List.copyOf(policies));
                }
                allowed |= statement.applies();
            }
        }
        Optional<String> silent = whySilent(layer, policies, allowed);
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
        for (PolicyExplanation policy : policies) {
            if (policy.unreadable().isPresent()) {
                return Optional.of("a document cannot be read, so nothing is allowed");
            }
        }
        return switch (layer) {
            case RCP -> Optional.empty();
            case SCP -> silentLevel(policies);
            case IDENTITY ->
                    evaluation.applicability().nothingPassedOn()
                            ? Optional.of("the session was begun without a session policy")
                            : noneAllows(allowed);
            case RESOURCE, BOUNDARY, SESSION, ENDPOINT -> noneAllows(allowed);
        };
    }

    private static Optional<String> noneAllows(boolean allowed) {
        return allowed ? Optional.empty() : Optional.of("no statement allows");
    }

    /** The first level none of whose statements applies; nothing denies, so one would allow. */
    private Optional<String> silentLevel(List<PolicyExplanation> policies) {
        int next = 0;
        for (Level level : evaluation.set.scp().levels()) {
            int end = next + level.policies().size();
            boolean allows =
                    policies.subList(next, end).stream()
                            .flatMap(policy -> policy.statements().stream())
                            .anyMatch(StatementExplanation::applies);
            if (!allows) {
                return Optional.of("nothing attached to `" + level.name() + "` allows");
            }
            next = end;
        }
        return Optional.empty();
    }
}
