package patchbay.connect.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import patchbay.wire.connect.CommonAttributeAndCondition;
import patchbay.wire.connect.ControlPlaneAttributeFilter;
import patchbay.wire.connect.ControlPlaneTagFilter;
import patchbay.wire.connect.TagCondition;

/** Which tags the search operations ask for. */
final class TagFilter {
    private TagFilter() {}

    /** Whether tags fit; without a filter all do. */
    static Predicate<Map<String, String>> of(Optional<ControlPlaneAttributeFilter> filter) {
        return filter.map(asked ->
                        all(
                                asked.orConditions().stream()
                                        .map(CommonAttributeAndCondition::tagConditions)
                                        .toList(),
                                asked.andCondition()
                                        .map(CommonAttributeAndCondition::tagConditions)
                                        .orElse(List.of()),
                                asked.tagCondition()))
                .orElse(_ -> true);
    }

    /** The same in the other form that filters have. */
    static Predicate<Map<String, String>> ofTags(Optional<ControlPlaneTagFilter> filter) {
        return filter.map(asked ->
                        all(asked.orConditions(), asked.andConditions(), asked.tagCondition()))
                .orElse(_ -> true);
    }

    /**
     * The condition keys of the tags that are looked for.
     *
     * <p>Source: <i>Service Authorization Reference, Amazon Connect</i>, connect:SearchTag.
     */
    static Map<String, List<String>> keys(Optional<ControlPlaneAttributeFilter> filter) {
        return filter.map(asked ->
                        keys(
                                Stream.of(
                                        asked.orConditions().stream()
                                                .flatMap(it -> it.tagConditions().stream()),
                                        asked.andCondition().stream()
                                                .flatMap(it -> it.tagConditions().stream()),
                                        asked.tagCondition().stream())))
                .orElse(Map.of());
    }

    /** The same of the other form that filters have. */
    static Map<String, List<String>> keysOfTags(Optional<ControlPlaneTagFilter> filter) {
        return filter.map(asked ->
                        keys(
                                Stream.of(
                                        asked.orConditions().stream().flatMap(List::stream),
                                        asked.andConditions().stream(),
                                        asked.tagCondition().stream())))
                .orElse(Map.of());
    }

    private static Map<String, List<String>> keys(Stream<Stream<TagCondition>> conditions) {
        return conditions
                .flatMap(it -> it)
                .collect(
                        Collectors.groupingBy(
                                it -> "connect:SearchTag/" + it.tagKey().orElse(""),
                                Collectors.mapping(
                                        it -> it.tagValue().orElse(""), Collectors.toList())));
    }

    private static Predicate<Map<String, String>> all(
            List<List<TagCondition>> either, List<TagCondition> all, Optional<TagCondition> one) {
        return tags ->
                (either.isEmpty() || either.stream().anyMatch(group -> fits(group, tags)))
                        && fits(all, tags)
                        && one.map(condition -> fits(condition, tags)).orElse(true);
    }

    static boolean fits(List<TagCondition> conditions, Map<String, String> tags) {
        return conditions.stream().allMatch(condition -> fits(condition, tags));
    }

    /** A condition without a value asks for the key alone. */
    static boolean fits(TagCondition condition, Map<String, String> tags) {
        Optional<String> value = Optional.ofNullable(tags.get(condition.tagKey().orElse("")));
        return condition.tagValue().isEmpty()
                ? value.isPresent()
                : value.equals(condition.tagValue());
    }
}
