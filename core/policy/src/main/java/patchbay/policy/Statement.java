package patchbay.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One statement, compiled.
 *
 * @param index its place in the document, from 0
 */
record Statement(
        int index,
        Optional<String> sid,
        Effect effect,
        Optional<PrincipalElement> principal,
        ActionElement action,
        ResourceElement resource,
        List<Condition> conditions,
        SourceSpan span) {
    /** The condition keys that it uses, as written: in its resources, then in its conditions. */
    Stream<String> keys() {
        return Stream.concat(
                templates(resource.patterns(), ResourcePattern::variables).flatMap(Statement::keys),
                conditions.stream()
                        .flatMap(condition ->
                                Stream.concat(
                                        Stream.of(condition.key()),
                                        templates(condition.operands(), Operand::variables)
                                                .flatMap(Statement::keys))));
    }

    /** Those of {@link #keys} that the request has nothing for, once each. */
    List<String> missingKeys(RequestContext context) {
        return Stream.concat(
                        templates(resource.patterns(), ResourcePattern::variables)
                                .flatMap(template -> template.missing(context).stream()),
                        conditions.stream().flatMap(condition -> missingKeys(condition, context)))
                .distinct()
                .toList();
    }

    private static Stream<String> missingKeys(Condition condition, RequestContext context) {
        Stream<String> variables =
                templates(condition.operands(), Operand::variables)
                        .flatMap(template -> template.missing(context).stream());
        return context.find(condition.lowerKey()) == null
                ? Stream.concat(Stream.of(condition.key()), variables)
                : variables;
    }

    private static Stream<String> keys(Template template) {
        return template.keys().stream();
    }

    private static <T> Stream<Template> templates(
            List<T> items, Function<T, Optional<Template>> template) {
        return items.stream().flatMap(item -> template.apply(item).stream());
    }

    /** How the statement names the caller; DIRECT where it need not name anyone. */
    Grant grant(Query query, boolean iamOnly) {
        return principal.isEmpty() ? Grant.DIRECT : principal.get().grant(query, effect, iamOnly);
    }

    /**
     * How the statement applies: NONE where any element does not fit (M1). Stops at the first that
     * does not; an explanation goes on (M2).
     */
    Grant applies(Query query, boolean iamOnly) {
        if (!action.matches(query) || !resource.matches(query)) {
            return Grant.NONE;
        }
        Grant grant = grant(query, iamOnly);
        if (grant == Grant.NONE) {
            return Grant.NONE;
        }
        for (Condition condition : conditions) {
            if (!condition.holds(query)) {
                return Grant.NONE;
            }
        }
        return grant;
    }
}
