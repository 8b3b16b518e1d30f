package patchbay.connect.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import patchbay.connect.ConnectFault;
import patchbay.wire.Reply;
import patchbay.wire.connect.StringCondition;

/**
 * The conditions that the search operations share: on one text, or on all or any of more
 * conditions.
 *
 * @param either the conditions of which one must hold
 * @param all the conditions that must all hold
 * @param text the condition on a text
 * @param more what these criteria alone can ask
 */
record SearchTree<C, T>(
        Function<C, List<C>> either,
        Function<C, List<C>> all,
        Function<C, Optional<StringCondition>> text,
        Function<C, Predicate<T>> more) {
    SearchTree(
            Function<C, List<C>> either,
            Function<C, List<C>> all,
            Function<C, Optional<StringCondition>> text) {
        this(either, all, text, _ -> _ -> true);
    }

    /** What can be looked for, by the name in {@code FieldName}, in any case. */
    static final class Fields<T> {
        private final Map<String, Function<T, String>> readers =
                new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

        Fields<T> with(String name, Function<T, String> reader) {
            readers.put(name, reader);
            return this;
        }
    }

    /** Those that fit; or that nothing is looked for in a field of that name. */
    Reply<List<T>> in(List<T> things, Optional<C> asked, Fields<T> fields) {
        return Answers.translated(
                condition(asked, fields), fits -> things.stream().filter(fits).toList());
    }

    /** What must hold; or that nothing is looked for in a field of that name. */
    Reply<Predicate<T>> condition(Optional<C> asked, Fields<T> fields) {
        Optional<String> unknown = asked.flatMap(criteria -> unknown(criteria, fields));
        if (unknown.isPresent()) {
            return Reply.refused(
                    ConnectFault.invalidParameter(
                            "FieldName must be one of "
                                    + String.join(", ", fields.readers.keySet())
                                    + ", and is "
                                    + unknown.get()));
        }
        return Reply.done(thing -> asked.isEmpty() || fits(asked.get(), thing, fields));
    }

    /** The field that a condition is on: the name, where none is named. */
    private static String field(StringCondition condition) {
        return condition.fieldName().orElse("name");
    }

    private Optional<String> unknown(C criteria, Fields<?> fields) {
        return text.apply(criteria)
                .map(condition -> field(condition))
                .filter(name -> !fields.readers.containsKey(name))
                .or(() ->
                        Stream.concat(either.apply(criteria).stream(), all.apply(criteria).stream())
                                .flatMap(inner -> unknown(inner, fields).stream())
                                .findFirst());
    }

    private boolean fits(C criteria, T thing, Fields<T> fields) {
        return text.apply(criteria).map(condition -> fits(condition, thing, fields)).orElse(true)
                && more.apply(criteria).test(thing)
                && all.apply(criteria).stream().allMatch(inner -> fits(inner, thing, fields))
                && (either.apply(criteria).isEmpty()
                        || either.apply(criteria).stream()
                                .anyMatch(inner -> fits(inner, thing, fields)));
    }

    private static <T> boolean fits(StringCondition condition, T thing, Fields<T> fields) {
        String found = fields.readers.getOrDefault(field(condition), _ -> "").apply(thing);
        String value = condition.value().orElse("");
        return switch (condition.comparisonType().orElse("EXACT")) {
            case "STARTS_WITH" -> found.startsWith(value);
            case "CONTAINS" -> found.contains(value);
            default -> found.equals(value);
        };
    }
}
