package patchbay.web.portal;

import java.util.List;
import java.util.Optional;
import patchbay.web.entry.AppForm;
import patchbay.web.entry.KeyForm;

/**
 * Somebody's second factors.
 *
 * @param path below which the forms of each device post
 */
public record DevicesView(
        String path,
        List<Row> rows,
        Optional<String> said,
        Optional<String> problem,
        Optional<String> why,
        AppForm app,
        KeyForm key) {
    public DevicesView {
        rows = List.copyOf(rows);
    }

    /** One of them. */
    public record Row(String id, String name, String kind, String since, Optional<String> used) {}
}
