package patchbay.organizations;

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
 * @param next where the next page begins; empty on the last
 */
public record Page<T>(List<T> items, Optional<String> next) {
    private static final int USUAL = 20;

    public Page {
        items = List.copyOf(items);
    }

    /** Which page a caller wants. */
    public record Wanted(Optional<String> token, Optional<Integer> size) {
        /** Everything at once, for callers of our own. */
        public static final Wanted ALL = new Wanted(Optional.empty(), Optional.of(1_000_000));
    }

    /**
     * The wanted page of a list ordered by a key.
     *
     * @param read reads the items behind a key (the empty text comes before all keys), at most so
     *     many
     */
    static <T> Reply<Page<T>> of(
            Wanted wanted, BiFunction<String, Integer, List<T>> read, Function<T, String> key) {
        int size = wanted.size().orElse(USUAL);
        String after;
        try {
            after = wanted.token().map(Page::decoded).orElse("");
        } catch (IllegalArgumentException notOurs) {
            return Reply.refused(
                    OrganizationFault.invalid(
                            "INVALID_NEXT_TOKEN", "You provided an invalid next token."));
        }
        List<T> items = read.apply(after, size + 1);
        if (items.size() <= size) {
            return Reply.done(new Page<>(items, Optional.empty()));
        }
        List<T> page = items.subList(0, size);
        return Reply.done(new Page<>(page, Optional.of(encoded(key.apply(page.getLast())))));
    }

    /** The wanted page of a list that is at hand as a whole, in the order of its keys. */
    static <T> Reply<Page<T>> of(Wanted wanted, List<T> all, Function<T, String> key) {
        return of(
                wanted,
                (after, limit) ->
                        all.stream()
                                .filter(item -> key.apply(item).compareTo(after) > 0)
                                .limit(limit)
                                .toList(),
                key);
    }

    private static String decoded(String token) {
        return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    }

    private static String encoded(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
