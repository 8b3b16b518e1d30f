package patchbay.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import patchbay.policy.Explanation.ConditionExplanation;
import patchbay.policy.Explanation.ElementExplanation;
import patchbay.policy.Explanation.PatternExplanation;
import patchbay.policy.Explanation.StatementExplanation;

/** Explains statements one by one, and collects the open questions that touched them. */
final class StatementExplainer {
    private final Query query;
    private final String caller;
    private final Verdict.Kind outcome;
    private final OpenQuestions open;

    StatementExplainer(Query query, Verdict.Kind outcome) {
        this.query = query;
        this.caller = query.caller.display();
        this.outcome = outcome;
        this.open = new OpenQuestions(query);
    }

    Set<OpenQuestion> openQuestions() {
        return open.touched();
    }

    StatementExplanation explain(Statement statement, boolean iamOnly) {
        ElementExplanation action = action(statement.action());
        ElementExplanation resource = resource(statement.resource());
        List<ElementExplanation> elements;
        int misfits = misfit(action.fits()) + misfit(resource.fits());
        if (statement.principal().isPresent()) {
            ElementExplanation principal =
                    principal(statement.principal().get(), statement.effect(), iamOnly);
            misfits += misfit(principal.fits());
            elements = List.of(principal, action, resource);
        } else {
            elements = List.of(action, resource);
        }
        List<ConditionExplanation> conditions = conditions(statement.conditions());
        for (int i = 0; i < conditions.size(); i++) {
            misfits += misfit(conditions.get(i).holds());
        }
        open.note(statement, resource.fits(), conditions, misfits);
        boolean applies = misfits == 0;
        return new StatementExplanation(
                statement.index(),
                statement.sid(),
                statement.effect(),
                statement.span(),
                applies,
                applies && decides(statement.effect()),
                elements,
                conditions,
                statement.keys().missing(query.context));
    }

    private static int misfit(boolean fits) {
        return fits ? 0 : 1;
    }

    private boolean decides(Effect effect) {
        return switch (outcome) {
            case ALLOWED -> effect == Effect.ALLOW;
            case EXPLICITLY_DENIED -> effect == Effect.DENY;
            case IMPLICITLY_DENIED -> false;
        };
    }

    private ElementExplanation principal(PrincipalElement element, Effect effect, boolean iamOnly) {
        Grant grant = element.grant(query, effect, iamOnly);
        Told.Matches matches = element.told().new Matches();
        for (int i = 0; i < element.entries().size(); i++) {
            if (element.entries().get(i).grant(query, iamOnly) != Grant.NONE) {
                matches.add(i);
            }
        }
        String reason =
                switch (grant) {
                    case NONE ->
                            element.negated()
                                    ? "everything that the caller is known as is listed"
                                    : "the caller is not named";
                    case ACCOUNT -> "the caller's account is named";
                    case ROLE -> "the caller's role is named";
                    case DIRECT ->
                            element.negated()
                                    ? "the caller is not exempted"
                                    : "the caller is named, or everyone is";
                };
        return new ElementExplanation(
                element.element(), grant != Grant.NONE, caller, matches.said(), reason);
    }

    private ElementExplanation action(ActionElement element) {
        Told.Matches matches = element.told().new Matches();
        for (int i = 0; i < element.patterns().size(); i++) {
            if (element.patterns().get(i).matches(query)) {
                matches.add(i);
            }
        }
        return new ElementExplanation(
                element.element(),
                matches.any() != element.negated(),
                query.request.action(),
                matches.said(),
                matches.reason(element.negated()));
    }

    private ElementExplanation resource(ResourceElement element) {
        if (element.implied()) {
            return new ElementExplanation(
                    element.element(),
                    true,
                    query.resource.text(),
                    List.of(),
                    "left out, which means the resource that carries the policy");
        }
        return element.constant() ? constantResource(element) : substitutedResource(element);
    }

    private ElementExplanation constantResource(ResourceElement element) {
        Told.Matches matches = element.told().new Matches();
        for (int i = 0; i < element.patterns().size(); i++) {
            if (element.patterns().get(i).fit(query) == Fit.YES) {
                matches.add(i);
            }
        }
        return new ElementExplanation(
                element.element(),
                matches.any() != element.negated(),
                query.resource.text(),
                matches.said(),
                matches.reason(element.negated()));
    }

    private ElementExplanation substitutedResource(ResourceElement element) {
        List<ResourcePattern> patterns = element.patterns();
        PatternExplanation[] told = new PatternExplanation[patterns.size()];
        int matched = -1;
        boolean unresolved = false;
        for (int i = 0; i < told.length; i++) {
            ResourcePattern pattern = patterns.get(i);
            Fit fit = pattern.fit(query);
            String text = pattern.substituted(query.context);
            told[i] =
                    new PatternExplanation(
                            pattern.written(), Optional.ofNullable(text), fit == Fit.YES);
            matched = matched < 0 && fit == Fit.YES ? i : matched;
            unresolved |= text == null;
        }
        boolean fits = element.matches(query);
        String reason;
        if (matched >= 0) {
            reason = Told.matchedBy(element.negated(), patterns.get(matched).written());
        } else if (element.negated() && !fits) {
            reason = "a variable has no value, so nothing can be told";
        } else {
            reason =
                    Told.noneMatched(element.negated())
                            + (unresolved ? "; a variable has no value" : "");
        }
        return new ElementExplanation(
                element.element(), fits, query.resource.text(), List.of(told), reason);
    }

    private List<ConditionExplanation> conditions(List<Condition> conditions) {
        return switch (conditions.size()) {
            case 0 -> List.of();
            case 1 -> List.of(condition(conditions.get(0)));
            case 2 -> List.of(condition(conditions.get(0)), condition(conditions.get(1)));
            default -> {
                List<ConditionExplanation> told = new ArrayList<>(conditions.size());
                conditions.forEach(condition -> told.add(condition(condition)));
                yield List.copyOf(told);
            }
        };
    }

    private ConditionExplanation condition(Condition condition) {
        ContextValue value = query.context.find(condition.lowerKey());
        List<String> found = value == null ? List.of() : value.values();
        ConditionRule rule = condition.judge(value, query);
        return new ConditionExplanation(
                condition.name().written(),
                condition.key(),
                value != null,
                value instanceof ContextValue.Many,
                found,
                condition.constant() ? constant(condition, found) : substituted(condition, found),
                rule.holds(),
                rule);
    }

    private List<PatternExplanation> constant(Condition condition, List<String> found) {
        Told.Matches matches = condition.told().new Matches();
        for (int i = 0; i < condition.operands().size(); i++) {
            if (matches(condition.operands().get(i), found, condition)) {
                matches.add(i);
            }
        }
        return matches.said();
    }

    private List<PatternExplanation> substituted(Condition condition, List<String> found) {
        PatternExplanation[] told = new PatternExplanation[condition.operands().size()];
        for (int i = 0; i < told.length; i++) {
            Operand operand = condition.operands().get(i);
            told[i] =
                    new PatternExplanation(
                            operand.written(),
                            Optional.ofNullable(operand.substituted(query.context)),
                            matches(operand, found, condition));
        }
        return List.of(told);
    }

    private boolean matches(Operand operand, List<String> values, Condition condition) {
        for (int i = 0; i < values.size(); i++) {
            if (operand.test(values.get(i), condition.lowerKey(), query) == Operand.Match.YES) {
                return true;
            }
        }
        return false;
    }
}
