package patchbay.identity.directory.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import patchbay.wire.Reply;

/**
 * One page of a list that is ordered by a key.
 *
 * @param next the token of the next page; empty on the last
 */
record Pages<T>(List<T> items, Optional<String> next) {
    private static final int USUAL = 100;

    /**
     * @param read reads the items behind a key (the empty text comes before all), at most so many
     */
    static <T> Reply<Pages<T>> read(
            Optional<Integer> size,
            Optional<String> token,
            BiFunction<String, Integer, List<T>> read,
            Function<T, String> key) {
        Optional<String> after = token.isEmpty() ? Optional.of("") : token.flatMap(Pages::opened);
        if (after.isEmpty()) {
            return Reply.refused(Faults.validation("The NextToken is not valid."));
        }
        int limit = size.orElse(USUAL);
        List<T> items = read.apply(after.get(), limit + 1);
        return Reply.done(
                items.size() <= limit
                        ? new Pages<>(items, Optional.empty())
                        : new Pages<>(
                                items.subList(0, limit),
                                Optional.of(sealed(key.apply(items.get(limit - 1))))));
    }

    private static String sealed(String key) {
        return Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> opened(String token) {
        try {
            String key = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
            return key.indexOf('\0') < 0 ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
