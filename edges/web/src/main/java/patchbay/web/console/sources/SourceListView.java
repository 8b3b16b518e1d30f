package patchbay.web.console.sources;

import java.util.List;

/**
 * All sources in their order.
 *
 * @param oneSource whether one foreign source at most may be enabled
 * @param rule where that switch is posted to
 * @param problem why the switch stays as it was; empty where it does not
 */
public record SourceListView(
        List<Row> rows, boolean oneSource, String rule, String problem, List<Door> doors) {
    public SourceListView {
        rows = List.copyOf(rows);
        doors = List.copyOf(doors);
    }

    /**
     * @param base the source's own address
     * @param state what is known of it, such as its last synchronisation
     */
    public record Row(
            String name,
            String base,
            String kind,
            String domains,
            String state,
            String css,
            boolean enabled,
            boolean editable,
            boolean first,
            boolean last) {}

    /** A kind that can be added. */
    public record Door(String title, String why, String href) {}
}
