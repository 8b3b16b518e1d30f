package patchbay.web.console.center;

import java.util.List;

/** Permission sets, and the form for another. */
public record SetListView(List<Row> rows, String create) {
    /** One set. */
    public record Row(String name, String href, String description, String session, int accounts) {}
}
