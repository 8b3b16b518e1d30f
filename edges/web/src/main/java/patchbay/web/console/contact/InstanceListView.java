package patchbay.web.console.contact;

import java.util.List;
import java.util.Optional;

/**
 * The instances of an account, and the form that makes another.
 *
 * @param problem why none was made
 * @param typed the alias as typed before
 */
public record InstanceListView(
        String account,
        List<Row> rows,
        String create,
        List<String> regions,
        String region,
        Optional<String> problem,
        String typed) {
    public InstanceListView {
        rows = List.copyOf(rows);
        regions = List.copyOf(regions);
    }

    /** One instance. */
    public record Row(String alias, String href, String arn, String how) {}
}
