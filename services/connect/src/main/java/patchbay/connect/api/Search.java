package patchbay.connect.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import patchbay.connect.Furniture;
import patchbay.connect.Instance;
import patchbay.wire.Fault;
import patchbay.wire.Reply;
import patchbay.wire.connect.ControlPlaneTagFilter;
import patchbay.wire.connect.StringCondition;

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

        private SearchTree.Fields<T> all() {
            return new SearchTree.Fields<T>()
                    .with("name", name)
                    .with("description", description)
                    .with("resourceID", id);
        }
    }

    static <C, T> Wanted<T> of(
            Fields<T> fields,
            Criteria<C, T> shape,
            Optional<C> criteria,
            Optional<ControlPlaneTagFilter> filter) {
        SearchTree<C, T> tree =
                new SearchTree<>(shape.or(), shape.and(), shape.text(), shape.more());
        return switch (tree.condition(criteria, fields.all())) {
            case Reply.Done<Predicate<T>>(Predicate<T> condition) ->
                    new Wanted.Known<>(
                            condition.and(thing ->
                                    TagFilter.ofTags(filter).test(fields.tags().apply(thing))),
                            TagFilter.keysOfTags(filter));
            case Reply.Refused<Predicate<T>>(Fault fault) -> new Wanted.Unknown<>(fault);
        };
    }
}
