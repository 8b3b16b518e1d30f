package patchbay.web.console.furniture;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import patchbay.web.http.Form;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** Reads lists of the API to their end, and fields of forms. */
final class Find {
    /** The API's usual page. */
    static final int PAGE = 100;

    private Find() {}

    /** A page of a list of the API. */
    record Page<T>(List<T> items, Optional<String> next) {}

    /** Everything, page by page. */
    static <T> Reply<List<T>> all(Function<Optional<String>, Reply<Page<T>>> pages) {
        List<T> all = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            switch (pages.apply(token)) {
                case Reply.Refused<Page<T>>(Fault fault) -> {
                    return Reply.refused(fault);
                }
                case Reply.Done<Page<T>>(Page<T> page) -> {
                    all.addAll(page.items());
                    token = page.next();
                }
            }
        } while (token.isPresent());
        return Reply.done(List.copyOf(all));
    }

    /** What was found; nothing for who may not look. */
    static <T> List<T> orNone(Reply<List<T>> reply) {
        return switch (reply) {
            case Reply.Done<List<T>>(List<T> found) -> found;
            case Reply.Refused<List<T>> _ -> List.of();
        };
    }

    /** A further part of a query; nothing for the empty text. */
    static String query(String name, String value) {
        return value.isEmpty()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What was filled in, without the spaces around it. */
    static Optional<String> filled(Form form, String field) {
        return Optional.of(form.text(field).strip()).filter(text -> !text.isEmpty());
    }
}
