package patchbay.identity.scim;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import patchbay.wire.json.Json;

/**
 * Which part of a list is wanted, and the list's message.
 *
 * <p>With a cursor (the first is empty) a list goes on where it ended, however long it is; without
 * one, {@code startIndex} counts from 1.
 */
record Listing(int count, int startIndex, Optional<String> cursor) {
    private static final int MOST = 100;

    static Listing of(ScimRequest request) throws ScimFault {
        int count = number(request.parameter("count"), "count", MOST);
        if (count < 1 || count > MOST) {
            throw ScimFault.invalid("count is between 1 and " + MOST);
        }
        int startIndex = Math.max(1, number(request.parameter("startIndex"), "startIndex", 1));
        Optional<String> cursor = request.parameter("cursor");
        return new Listing(
                count, startIndex, cursor.isEmpty() ? cursor : Optional.of(opened(cursor.get())));
    }

    private static int number(Optional<String> text, String name, int usual) throws ScimFault {
        if (text.isEmpty()) {
            return usual;
        }
        if (!text.get().matches("-?[0-9]{1,9}")) {
            throw ScimFault.invalid(name + " is a whole number");
        }
        return Integer.parseInt(text.get());
    }

    /** The message of a list that was found as a whole. */
    Json.Obj all(List<Json.Obj> found) {
        List<Json.Obj> page = found.stream().skip(startIndex - 1L).limit(count).toList();
        return message(page)
                .put("totalResults", found.size())
                .put("startIndex", startIndex)
                .build();
    }

    /**
     * The message of a list ordered by a key.
     *
     * @param behind reads what comes behind a key, at most so many
     * @param from reads what comes behind so many, at most so many
     */
    <T> Json.Obj page(
            BiFunction<String, Integer, List<T>> behind,
            BiFunction<Integer, Integer, List<T>> from,
            int total,
            Function<T, String> key,
            Function<T, Json.Obj> shown) {
        if (cursor.isEmpty()) {
            List<T> page = from.apply(startIndex - 1, count);
            return message(page.stream().map(shown).toList())
                    .put("totalResults", total)
                    .put("startIndex", startIndex)
                    .build();
        }
        List<T> found = behind.apply(cursor.get(), count + 1);
        List<T> page = found.subList(0, Math.min(count, found.size()));
        Json.Builder message = message(page.stream().map(shown).toList());
        if (found.size() > count) {
            message.put("nextCursor", sealed(key.apply(page.getLast())));
        }
        return message.build();
    }

    private static Json.Builder message(List<Json.Obj> page) {
        return Json.object()
                .put("schemas", Schema.names(Schema.LIST))
                .put("itemsPerPage", page.size())
                .put("Resources", page);
    }

    private static String sealed(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String opened(String cursor) throws ScimFault {
        try {
            String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (key.indexOf('\0') < 0) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw ScimFault.invalid("the cursor is none that was given out");
        }
        throw ScimFault.invalid("the cursor is none that was given out");
    }
}
