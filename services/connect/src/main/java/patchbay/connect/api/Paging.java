package patchbay.connect.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import patchbay.connect.ConnectFault;
import patchbay.wire.Reply;

/**
 * A page of a list.
 *
 * @param next token of the following page; empty on the last
 */
record Paging<T>(List<T> items, Optional<String> next) {
    static final int USUAL = 100;

    /**
     * The part of the list that a caller asks for.
     *
     * @param all in a lasting order
     * @param token of an earlier page: it holds the position, which lasts as long as the list does
     */
    static <T, O> Reply<O> of(
            List<T> all,
            Optional<String> token,
            Optional<Integer> most,
            Function<Paging<T>, O> answer) {
        Optional<Integer> start = token.isEmpty() ? Optional.of(0) : token.flatMap(Paging::start);
        if (start.isEmpty()) {
            return Reply.refused(ConnectFault.invalidParameter("NextToken is not valid"));
        }
        int from = Math.min(start.get(), all.size());
        int to = Math.min(from + most.orElse(USUAL), all.size());
        Optional<String> next = to < all.size() ? Optional.of(token(to)) : Optional.empty();
        return Reply.done(answer.apply(new Paging<>(all.subList(from, to), next)));
    }

    private static String token(int position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("at " + position).getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Integer> start(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            return text.matches("at [0-9]{1,9}")
                    ? Optional.of(Integer.parseInt(text.substring(3)))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
