package patchbay.connect.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import patchbay.connect.ConnectFault;
import patchbay.connect.Furniture;
import patchbay.connect.Instance;
import patchbay.wire.Fault;
import patchbay.wire.connect.ControlPlaneTagFilter;
import patchbay.wire.connect.StringCondition;
import patchbay.wire.connect.TagCondition;

/** What the {@code Search…} operations look for: conditions on texts and tags, combined. */
final class Search {
    private Search() {}

    /** What is wanted, or why it cannot be told. */
    sealed interface Wanted<T> {
        /**
         * @param searchTags condition keys of the tags looked for
         */
        record Known<T>(Predicate<T> condition, Map<String, List<String>> searchTags)
                implements Wanted<T> {}

        record Unknown<T>(Fault fault) implements Wanted<T> {}
    }

    /** Which part of what is found. */
    record Page(Optional<String> token, Optional<Integer> most) {}

    /** Makes the answer of a part of what was found. */
    interface Answer<T, O> {
        O of(Instance instance, List<T> items, Optional<String> next, long total);
    }

    /**
     * How criteria of one type are taken apart.
     *
     * @param text condition on a text, by field
     * @param more what only this type can ask
     */
    record Criteria<C, T>(
            Function<C, List<C>> and,
            Function<C, List<C>> or,
            Function<C, Optional<StringCondition>> text,
            Function<C, Predicate<T>> more) {}

    /** Texts and tags of what is looked through. */
    record Fields<T>(
            Function<T, String> name,
            Function<T, String> description,
            Function<T, String> id,
            Function<T, Map<String, String>> tags) {
        static <F extends Furniture> Fields<F> ofFurniture() {
            return new Fields<>(
                    Furniture::name, Furniture::description, Furniture::id, Furniture::tags);
        }

        private Optional<Function<T, String>> named(String field) {
            return Optional.ofNullable(
                    switch (field.toLowerCase(Locale.ROOT)) {
                        case "name" -> name;
                        case "description" -> description;
                        case "resourceid" -> id;
                        default -> null;
                    });
        }
    }

    static <C, T> Wanted<T> of(
            Fields<T> fields,
            Criteria<C, T> shape,
            Optional<C> criteria,
            Optional<ControlPlaneTagFilter> filter) {
        Optional<Predicate<T>> condition =
                criteria.isEmpty() ? Optional.of(any -> true) : one(fields, shape, criteria.get());
        return condition
                .<Wanted<T>>map(it ->
                        new Wanted.Known<>(
                                it.and(thing -> tagged(filter, fields.tags().apply(thing))),
                                searchTags(filter)))
                .orElseGet(() ->
                        new Wanted.Unknown<>(
                                ConnectFault.invalidParameter(
                                        "FieldName must be name, description or resourceID")));
    }

    private static <C, T> Optional<Predicate<T>> one(
            Fields<T> fields, Criteria<C, T> shape, C criteria) {
        Predicate<T> all = shape.more().apply(criteria);
        Optional<StringCondition> text = shape.text().apply(criteria);
        if (text.isPresent()) {
            Optional<Function<T, String>> field =
                    fields.named(text.get().fieldName().orElse("name"));
            if (field.isEmpty()) {
                return Optional.empty();
            }
            all = all.and(thing -> matches(text.get(), field.get().apply(thing)));
        }
        for (C inner : shape.and().apply(criteria)) {
            Optional<Predicate<T>> condition = one(fields, shape, inner);
            if (condition.isEmpty()) {
                return Optional.empty();
            }
            all = all.and(condition.get());
        }
        List<C> alternatives = shape.or().apply(criteria);
        if (alternatives.isEmpty()) {
            return Optional.of(all);
        }
        Predicate<T> either = any -> false;
        for (C alternative : alternatives) {
            Optional<Predicate<T>> condition = one(fields, shape, alternative);
            if (condition.isEmpty()) {
                return Optional.empty();
            }
            either = either.or(condition.get());
        }
        return Optional.of(all.and(either));
    }

    private static boolean matches(StringCondition condition, String text) {
        String value = condition.value().orElse("");
        return switch (condition.comparisonType().orElse("EXACT")) {
            case "STARTS_WITH" -> text.startsWith(value);
            case "CONTAINS" -> text.contains(value);
            default -> text.equals(value);
        };
    }

    private static boolean tagged(
            Optional<ControlPlaneTagFilter> filter, Map<String, String> tags) {
        if (filter.isEmpty()) {
            return true;
        }
        ControlPlaneTagFilter wanted = filter.get();
        List<List<TagCondition>> either = wanted.orConditions();
        return wanted.tagCondition().stream().allMatch(it -> tagged(it, tags))
                && wanted.andConditions().stream().allMatch(it -> tagged(it, tags))
                && (either.isEmpty()
                        || either.stream()
                                .anyMatch(all -> all.stream().allMatch(it -> tagged(it, tags))));
    }

    private static boolean tagged(TagCondition condition, Map<String, String> tags) {
        String key = condition.tagKey().orElse("");
        return tags.containsKey(key)
                && condition.tagValue().map(it -> it.equals(tags.get(key))).orElse(true);
    }

    /** Source: <i>Service Authorization Reference, Amazon Connect</i>, connect:SearchTag. */
    private static Map<String, List<String>> searchTags(Optional<ControlPlaneTagFilter> filter) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        filter.ifPresent(wanted -> {
            List<TagCondition> all = new ArrayList<>(wanted.andConditions());
            wanted.tagCondition().ifPresent(all::add);
            wanted.orConditions().forEach(all::addAll);
            all.forEach(it ->
                    keys.computeIfAbsent(
                                    "connect:SearchTag/" + it.tagKey().orElse(""),
                                    key -> new ArrayList<>())
                            .add(it.tagValue().orElse("")));
        });
        return keys;
    }
}
