package patchbay.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import patchbay.policy.Explanation.ConditionExplanation;
import patchbay.policy.Explanation.ElementExplanation;
import patchbay.policy.Explanation.PatternExplanation;
import patchbay.policy.Explanation.StatementExplanation;
import patchbay.policy.ResourcePattern.Fit;

/** Explains statements one by one, and collects the open questions that touched them. */
final class StatementExplainer {
    private final Query query;
    private final Verdict.Kind outcome;
    private final Set<OpenQuestion> openQuestions = EnumSet.noneOf(OpenQuestion.class);

    StatementExplainer(Query query, Verdict.Kind outcome) {
        this.query = query;
        this.outcome = outcome;
    }

    Set<OpenQuestion> openQuestions() {
        return openQuestions;
    }

    StatementExplanation explain(Statement statement, boolean iamOnly) {
        List<ElementExplanation> elements = new ArrayList<>();
        statement
                .principal()
                .ifPresent(element -> elements.add(principal(element, statement, iamOnly)));
        elements.add(action(statement.action()));
        elements.add(resource(statement.resource()));
        List<ConditionExplanation> conditions =
                statement.conditions().stream().map(this::condition).toList();
        long misfits =
                elements.stream().filter(element -> !element.fits()).count()
                        + conditions.stream().filter(condition -> !condition.holds()).count();
        noteOpenQuestions(statement, conditions, misfits);
        boolean applies = misfits == 0;
        return new StatementExplanation(
                statement.index(),
                statement.sid(),
                statement.effect(),
                statement.span(),
                applies,
                applies && decides(statement.effect()),
                List.copyOf(elements),
                conditions,
                statement.missingKeys(query.context));
    }

    private boolean decides(Effect effect) {
        return switch (outcome) {
            case ALLOWED -> effect == Effect.ALLOW;
            case EXPLICITLY_DENIED -> effect == Effect.DENY;
            case IMPLICITLY_DENIED -> false;
        };
    }

    private ElementExplanation principal(
            PrincipalElement element, Statement statement, boolean iamOnly) {
        Grant grant = element.grant(query, statement.effect(), iamOnly);
        List<PatternExplanation> patterns =
                element.entries().stream()
                        .map(entry ->
                                new PatternExplanation(
                                        entry.kind().key() + ": " + entry.value(),
                                        Optional.of(entry.kind().key() + ": " + entry.value()),
                                        entry.grant(query, iamOnly) != Grant.NONE))
                        .toList();
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
                element.element(), grant != Grant.NONE, query.caller.display(), patterns, reason);
    }

    private ElementExplanation action(ActionElement element) {
        List<PatternExplanation> patterns =
                element.patterns().stream()
                        .map(pattern ->
                                new PatternExplanation(
                                        pattern.written(),
                                        Optional.of(pattern.written()),
                                        pattern.matches(query)))
                        .toList();
        return new ElementExplanation(
                element.element(),
                element.matches(query),
                query.request.action(),
                patterns,
                reason(element.negated(), patterns));
    }

    private ElementExplanation resource(ResourceElement element) {
        if (element.implied()) {
            return new ElementExplanation(
                    element.element(),
                    true,
                    query.request.resource(),
                    List.of(),
                    "left out, which means the resource that carries the policy");
        }
        List<PatternExplanation> patterns =
                element.patterns().stream()
                        .map(pattern ->
                                new PatternExplanation(
                                        pattern.written(),
                                        Optional.ofNullable(pattern.substituted(query.context)),
                                        pattern.fit(query) == Fit.YES))
                        .toList();
        return new ElementExplanation(
                element.element(),
                element.matches(query),
                query.request.resource(),
                patterns,
                element.undetermined(query)
                        ? "a variable has no value, so nothing can be told"
                        : reason(element.negated(), patterns));
    }

    private static String reason(boolean negated, List<PatternExplanation> patterns) {
        Optional<String> matched =
                patterns.stream()
                        .filter(PatternExplanation::matches)
                        .map(PatternExplanation::written)
                        .findFirst();
        if (matched.isPresent()) {
            return (negated ? "excluded by `" : "matched by `") + matched.get() + "`";
        }
        boolean unresolved = patterns.stream().anyMatch(p -> p.substituted().isEmpty());
        return (negated ? "no pattern excludes it" : "no pattern matches")
                + (unresolved ? "; a variable has no value" : "");
    }

    private ConditionExplanation condition(Condition condition) {
        ContextValue value = query.context.find(condition.lowerKey());
        ConditionRule rule = condition.judge(query);
        List<String> found = value == null ? List.of() : value.values();
        List<PatternExplanation> expected =
                condition.operands().stream()
                        .map(operand ->
                                new PatternExplanation(
                                        operand.written(),
                                        Optional.ofNullable(operand.substituted(query.context)),
                                        found.stream()
                                                .anyMatch(v -> matches(operand, v, condition))))
                        .toList();
        return new ConditionExplanation(
                condition.name().written(),
                condition.key(),
                value != null,
                value instanceof ContextValue.Many,
                found,
                expected,
                rule.holds(),
                rule);
    }

    private boolean matches(Operand operand, String value, Condition condition) {
        return operand.test(value, condition.lowerKey(), query) == Operand.Match.YES;
    }

    /**
     * A mark on something that fits counts where the statement applies; a mark on the one thing
     * that does not fit counts where everything else does. Otherwise it made no difference.
     */
    private void noteOpenQuestions(
            Statement statement, List<ConditionExplanation> conditions, long misfits) {
        boolean applies = misfits == 0;
        for (ConditionExplanation condition : conditions) {
            if (applies || (misfits == 1 && !condition.holds())) {
                condition.rule().open().ifPresent(openQuestions::add);
                noteValues(condition);
            }
        }
        ResourceElement resource = statement.resource();
        boolean resourceFits = resource.matches(query);
        if (applies) {
            statement.action().patterns().stream()
                    .filter(pattern -> pattern.wildcardInService() && pattern.matches(query))
                    .forEach(_ -> openQuestions.add(OpenQuestion.A2));
        }
        if (applies || (misfits == 1 && !resourceFits)) {
            resource.patterns().forEach(this::noteResource);
            if (resource.undetermined(query)) {
                openQuestions.add(OpenQuestion.V8);
            }
        }
    }

    private void noteResource(ResourcePattern pattern) {
        if (pattern.fit(query) == Fit.YES) {
            if (pattern.isShort()) {
                openQuestions.add(OpenQuestion.R6);
            }
            return;
        }
        if (query.connectFederation() && pattern.wouldMatchBareInstance(query)) {
            openQuestions.add(OpenQuestion.CN3);
        } else if (pattern.wouldMatchAcrossColons(query)) {
            openQuestions.add(OpenQuestion.R3);
        }
    }

    private void noteValues(ConditionExplanation condition) {
        ConditionOperator.Family family =
                OperatorName.parse(condition.operator()).orElseThrow().operator().family();
        if (family == ConditionOperator.Family.BOOL
                && condition.expected().stream()
                        .anyMatch(e -> !e.substituted().equals(Optional.of(e.written())))) {
            openQuestions.add(OpenQuestion.V2);
        }
        if (family == ConditionOperator.Family.IP
                && condition.found().stream()
                        .flatMap(address -> IpRange.parseAddress(address).stream())
                        .anyMatch(IpRange::isMappedV4)) {
            openQuestions.add(OpenQuestion.I1);
        }
    }
}
