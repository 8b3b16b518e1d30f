package patchbay.web.console.people;

import java.util.List;
import java.util.Optional;
import patchbay.web.console.CheckView;

/**
 * Some of the groups.
 *
 * @param name as it was typed for a new group that was refused
 */
public record GroupListView(
        List<Row> rows,
        String asked,
        boolean kept,
        List<CheckView> problems,
        String name,
        String description,
        String here,
        String scim,
        Optional<String> more) {
    /** A group in the list. */
    public record Row(String href, String name, String description, int members) {}
}
