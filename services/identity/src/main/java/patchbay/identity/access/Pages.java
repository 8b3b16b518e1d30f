package patchbay.identity.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import patchbay.wire.Reply;

/**
 * One page of a list, in the order of keys.
 *
 * @param next where the next page begins; empty on the last
 */
public record Pages<T>(List<T> items, Optional<String> next) {
    private static final int USUAL = 100;

    public Pages {
        items = List.copyOf(items);
    }

    /**
     * The page that the caller wants.
     *
     * @param read reads the items behind a key (the empty text comes before all keys), at most so
     *     many
     */
    public static <T> Reply<Pages<T>> of(
            Optional<String> token,
            Optional<Integer> wanted,
            BiFunction<String, Integer, List<T>> read,
            Function<T, String> key) {
        int size = wanted.orElse(USUAL);
        String after;
        try {
            after =
                    token.map(text ->
                                    new String(
                                            Base64.getUrlDecoder().decode(text),
                                            StandardCharsets.UTF_8))
                            .orElse("");
        } catch (IllegalArgumentException notOurs) {
            return Reply.refused(AccessFault.invalid("The NextToken is not valid."));
        }
        List<T> items = read.apply(after, size + 1);
        if (items.size() <= size) {
            return Reply.done(new Pages<>(items, Optional.empty()));
        }
        List<T> page = items.subList(0, size);
        String last = key.apply(page.getLast());
        return Reply.done(
                new Pages<>(
                        page,
                        Optional.of(
                                Base64.getUrlEncoder()
                                        .encodeToString(last.getBytes(StandardCharsets.UTF_8)))));
    }

    /** The page of a list that is at hand as a whole; put into the order of its keys here. */
    public static <T> Reply<Pages<T>> of(
            Optional<String> token,
            Optional<Integer> wanted,
            List<T> all,
            Function<T, String> key) {
        return of(
                token,
                wanted,
                (after, limit) ->
                        all.stream()
                                .filter(item -> key.apply(item).compareTo(after) > 0)
                                .sorted(Comparator.comparing(key))
                                .limit(limit)
                                .toList(),
                key);
    }
}
