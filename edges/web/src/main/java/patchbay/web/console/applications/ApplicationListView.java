package patchbay.web.console.applications;

import java.util.List;
import java.util.Optional;

/**
 * All applications.
 *
 * @param more where the list goes on
 * @param entries what a new one can be begun as
 * @param center where Identity Center has to be enabled first
 */
public record ApplicationListView(
        List<Row> rows, Optional<String> more, List<Entry> entries, Optional<String> center) {
    public ApplicationListView {
        rows = List.copyOf(rows);
        entries = List.copyOf(entries);
    }

    /** An application, with the certificate that signs for it. */
    public record Row(
            String name, String href, String audience, boolean enabled, ExpiryView certificate) {}

    /** An entry of the catalogue. */
    public record Entry(String title, String why, String href) {}
}
