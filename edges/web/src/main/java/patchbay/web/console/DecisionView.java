package patchbay.web.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import patchbay.policy.Explanation;
import patchbay.policy.Explanation.ConditionExplanation;
import patchbay.policy.Explanation.ElementExplanation;
import patchbay.policy.Explanation.LayerExplanation;
import patchbay.policy.Explanation.PolicyExplanation;
import patchbay.policy.Explanation.StatementExplanation;
import patchbay.web.page.Messages;
import patchbay.web.page.Prose;

/**
 * A decision, unfolded: each layer, each policy, each statement and why it did or did not apply.
 *
 * @param outcome {@code allowed}, {@code implicitDeny} or {@code explicitDeny}
 * @param said AWS's sentence; empty where the request is allowed
 */
public record DecisionView(
        String outcome,
        boolean allowed,
        Prose reason,
        Optional<String> said,
        List<LayerView> layers,
        List<String> open) {
    private static final Messages M = Messages.HERE;

    /** A layer that has a say, or why it has none. */
    public record LayerView(
            String title,
            String css,
            String shape,
            String word,
            Prose reason,
            List<PolicyView> policies) {}

    /** A document and its statements. */
    public record PolicyView(
            Prose name, Optional<String> unreadable, List<StatementView> statements) {}

    /**
     * A statement.
     *
     * @param lines what was compared, element by element, condition by condition
     */
    public record StatementView(
            String title, boolean applies, boolean deciding, List<Line> lines) {}

    /** One thing that was compared. */
    public record Line(boolean fits, Prose text) {}

    public static DecisionView of(Explanation explanation, Optional<String> said) {
        return new DecisionView(
                explanation.outcome().id(),
                explanation.outcome() == Explanation.Outcome.ALLOWED,
                Prose.of(explanation.reason()),
                said,
                explanation.layers().stream().map(DecisionView::layer).toList(),
                explanation.openQuestions().stream().map(question -> question.name()).toList());
    }

    private static LayerView layer(LayerExplanation layer) {
        String css =
                switch (layer.say()) {
                    case ALLOWS -> "pass";
                    case DENIES, SILENT -> "fail";
                    case NOT_APPLIED -> "skipped";
                };
        String shape =
                switch (layer.say()) {
                    case ALLOWS -> "✓";
                    case DENIES, SILENT -> "✗";
                    case NOT_APPLIED -> "·";
                };
        String word =
                switch (layer.say()) {
                    case ALLOWS -> M.text("decision.allows");
                    case DENIES -> M.text("decision.denies");
                    case SILENT -> M.text("decision.silent");
                    case NOT_APPLIED -> M.text("decision.not-applied");
                };
        return new LayerView(
                layer.title(),
                css,
                shape,
                word,
                Prose.of(layer.reason()),
                layer.policies().stream().map(DecisionView::policy).toList());
    }

    private static PolicyView policy(PolicyExplanation policy) {
        String level = policy.level().isEmpty() ? "" : policy.level() + ": ";
        String name = level + policy.policy().name();
        String holder = policy.policy().attachedTo();
        return new PolicyView(
                Prose.of(holder.isEmpty() ? name : M.text("decision.attached", name, holder)),
                policy.unreadable(),
                policy.statements().stream().map(DecisionView::statement).toList());
    }

    private static StatementView statement(StatementExplanation statement) {
        List<Line> lines = new ArrayList<>();
        statement.elements().forEach(element -> lines.add(element(element)));
        statement.conditions().forEach(condition -> lines.add(condition(condition)));
        String name =
                statement
                        .sid()
                        .map(sid -> "`" + sid + "`")
                        .orElseGet(() -> M.text("decision.statement", statement.index() + 1));
        int line = statement.span().start().line();
        String effect = statement.effect().written();
        return new StatementView(
                statement.applies()
                        ? M.text("decision.applies", name, line, effect)
                        : M.text("decision.applies-not", name, line, effect),
                statement.applies(),
                statement.deciding(),
                lines);
    }

    private static Line element(ElementExplanation element) {
        return new Line(
                element.fits(),
                Prose.of(
                        M.text(
                                "decision.element",
                                element.element(),
                                element.found(),
                                element.reason() + (element.fits() ? "" : patterns(element)))));
    }

    /** What was compared in vain; a pattern whose variable has no value is shown as written. */
    private static String patterns(ElementExplanation element) {
        return element.patterns().isEmpty()
                ? ""
                : ": "
                        + element.patterns().stream()
                                .map(p -> "`" + p.substituted().orElse(p.written()) + "`")
                                .collect(Collectors.joining(", "));
    }

    private static Line condition(ConditionExplanation condition) {
        String found =
                condition.present()
                        ? condition.found().stream()
                                .map(value -> "`" + value + "`")
                                .collect(Collectors.joining(", "))
                        : M.text("decision.no-key");
        String expected =
                condition.expected().stream()
                        .map(pattern -> "`" + pattern.substituted().orElse(pattern.written()) + "`")
                        .collect(Collectors.joining(", "));
        return new Line(
                condition.holds(),
                Prose.of(
                        M.text(
                                "decision.condition",
                                condition.operator(),
                                condition.key(),
                                expected,
                                found)));
    }
}
