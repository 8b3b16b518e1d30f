package patchbay.iam;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import patchbay.wire.Reply;

/**
 * One page of a list.
 *
 * @param marker where the next page begins; empty on the last
 */
public record Page<T>(List<T> items, Optional<String> marker) {
    /** Items on a page where the caller does not say. */
    private static final int USUAL = 100;

    public Page {
        items = List.copyOf(items);
    }

    /** Which page a caller wants. */
    public record Wanted(Optional<String> marker, Optional<Integer> maxItems) {
        /** The first page, of the usual size. */
        public static final Wanted FIRST = new Wanted(Optional.empty(), Optional.empty());
    }

    /**
     * The wanted page of a list ordered by a key.
     *
     * @param read reads the items behind a key (the empty text comes before all keys), at most so
     *     many
     */
    static <T> Reply<Page<T>> of(
            Wanted wanted, BiFunction<String, Integer, List<T>> read, Function<T, String> key) {
        int size = wanted.maxItems().orElse(USUAL);
        String after;
        try {
            after =
                    wanted.marker()
                            .map(marker ->
                                    new String(
                                            Base64.getUrlDecoder().decode(marker),
                                            StandardCharsets.UTF_8))
                            .orElse("");
        } catch (IllegalArgumentException notOurs) {
            return Reply.refused(IamFault.validation("Invalid Marker."));
        }
        List<T> items = read.apply(after, size + 1);
        if (items.size() <= size) {
            return Reply.done(new Page<>(items, Optional.empty()));
        }
        List<T> page = items.subList(0, size);
        String last = key.apply(page.getLast());
        return Reply.done(
                new Page<>(
                        page,
                        Optional.of(
                                Base64.getUrlEncoder()
                                        .withoutPadding()
                                        .encodeToString(last.getBytes(StandardCharsets.UTF_8)))));
    }

    /** The page of a list that is at hand as a whole, in the order of its keys. */
    public static <T> Reply<Page<T>> of(Wanted wanted, List<T> all, Function<T, String> key) {
        return of(
                wanted,
                (after, limit) ->
                        all.stream()
                                .filter(item -> key.apply(item).compareTo(after) > 0)
                                .limit(limit)
                                .toList(),
                key);
    }
}
