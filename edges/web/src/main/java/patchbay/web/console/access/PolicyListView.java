package patchbay.web.console.access;

import java.util.List;
import java.util.Optional;

/**
 * Managed policies.
 *
 * @param ours whether the account's own are shown, rather than AWS's
 */
public record PolicyListView(
        String account,
        boolean ours,
        List<Row> rows,
        String other,
        String create,
        Optional<String> more) {
    public PolicyListView {
        rows = List.copyOf(rows);
    }

    /** A policy, and how often it is attached. */
    public record Row(String name, String href, String arn, int attachments) {}
}
