package patchbay.events.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import patchbay.events.EventQuery;
import patchbay.events.StoredEvent;

/** Where the next page begins, as text that callers hand back unread. */
final class PlaceToken {
    private PlaceToken() {}

    static String write(StoredEvent last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((last.at() + " " + last.id()).getBytes(StandardCharsets.UTF_8));
    }

    /** The place, or nothing where the text is none of ours. */
    static Optional<EventQuery.Place> read(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            int space = text.indexOf(' ');
            return space < 0
                    ? Optional.empty()
                    : Optional.of(
                            new EventQuery.Place(
                                    Instant.parse(text.substring(0, space)),
                                    text.substring(space + 1)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
