package patchbay.cli;

import java.util.stream.Collectors;
import patchbay.policy.Decision;
import patchbay.policy.Explanation;
import patchbay.policy.Explanation.ConditionExplanation;
import patchbay.policy.Explanation.ElementExplanation;
import patchbay.policy.Explanation.LayerExplanation;
import patchbay.policy.Explanation.PatternExplanation;
import patchbay.policy.Explanation.PolicyExplanation;
import patchbay.policy.Explanation.StatementExplanation;

/** A decision and its reasons, for people: the answer first, the evidence under it. */
final class DecisionText {
    private final Paint paint;
    private final StringBuilder text = new StringBuilder();

    private DecisionText(Paint paint) {
        this.paint = paint;
    }

    static String write(Decision decision, Paint paint) {
        return new DecisionText(paint).decision(decision);
    }

    private String decision(Decision decision) {
        Explanation explanation = decision.explanation();
        switch (decision) {
            case Decision.Allowed _ -> line(paint.good("✓ allowed") + ": " + explanation.reason());
            case Decision.ImplicitlyDenied denied -> {
                line(paint.bad("✗ denied, nothing allows it") + ": " + explanation.reason());
                line("  " + denied.message());
            }
            case Decision.ExplicitlyDenied denied -> {
                line(paint.bad("✗ denied explicitly") + ": " + explanation.reason());
                line("  " + denied.message());
            }
        }
        explanation.layers().forEach(this::layer);
        explanation
                .openQuestions()
                .forEach(q ->
                        line(paint.doubtful("! open at AWS: ") + q.reading() + " (" + q + ")"));
        explanation.warnings().forEach(warning -> line(paint.doubtful("! ") + warning));
        return text.toString().stripTrailing();
    }

    private void layer(LayerExplanation layer) {
        String head =
                switch (layer.say()) {
                    case ALLOWS -> paint.good("✓ ") + layer.title() + " allows: ";
                    case DENIES -> paint.bad("✗ ") + layer.title() + " denies: ";
                    case SILENT -> paint.bad("✗ ") + layer.title() + " does not allow: ";
                    case NOT_APPLIED -> paint.faint("· ") + layer.title() + " has no say: ";
                };
        line("  " + head + layer.reason());
        layer.policies().forEach(this::policy);
    }

    private void policy(PolicyExplanation policy) {
        String level = policy.level().isEmpty() ? "" : " at " + policy.level();
        policy.unreadable()
                .ifPresent(why -> line("      " + policy.policy().name() + level + ": " + why));
        for (StatementExplanation statement : policy.statements()) {
            String name =
                    statement
                            .sid()
                            .map(sid -> "`" + sid + "`")
                            .orElse("statement " + (statement.index() + 1));
            line(
                    "      %s%s %s, %s, line %s: %s"
                            .formatted(
                                    policy.policy().name(),
                                    level,
                                    name,
                                    statement.effect().written(),
                                    statement.span().start(),
                                    statement.applies() ? "applies" : "does not apply"));
            statement.elements().forEach(this::element);
            statement.conditions().forEach(this::condition);
        }
    }

    private String mark(boolean fits) {
        return fits ? paint.good("✓ ") : paint.bad("✗ ");
    }

    private void element(ElementExplanation element) {
        line(
                "        "
                        + mark(element.fits())
                        + element.element()
                        + " "
                        + element.found()
                        + ": "
                        + element.reason());
        if (!element.fits()) {
            element.patterns().forEach(pattern -> line("            " + show(pattern)));
        }
    }

    private static String show(PatternExplanation pattern) {
        String after = pattern.substituted().orElse("a variable has no value");
        return after.equals(pattern.written()) ? after : pattern.written() + " → " + after;
    }

    private void condition(ConditionExplanation condition) {
        line(
                "        %s%s %s: %s (%s)"
                        .formatted(
                                mark(condition.holds()),
                                condition.operator(),
                                condition.key(),
                                condition.rule().sentence(),
                                condition.rule().mark()));
        if (!condition.holds()) {
            line(
                    "            expected  "
                            + condition.expected().stream()
                                    .map(DecisionText::show)
                                    .collect(Collectors.joining(", ")));
            line(
                    "            found     "
                            + (condition.present()
                                    ? String.join(", ", condition.found())
                                    : "missing"));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
