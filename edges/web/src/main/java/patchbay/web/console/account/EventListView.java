package patchbay.web.console.account;

import java.util.List;
import java.util.Optional;

/**
 * Events of an account, newest first.
 *
 * @param key the attribute that is searched; empty for all events
 * @param older address of the following page
 */
public record EventListView(
        String account,
        List<String> keys,
        String key,
        String value,
        List<Row> rows,
        String action,
        Optional<String> older) {
    public EventListView {
        keys = List.copyOf(keys);
        rows = List.copyOf(rows);
    }

    /**
     * @param error code of the refusal; empty where it was done
     * @param document the record as JSON
     */
    public record Row(
            String at,
            String name,
            String source,
            String who,
            String about,
            Optional<String> error,
            String document) {}
}
