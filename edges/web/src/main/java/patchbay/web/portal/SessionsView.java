package patchbay.web.portal;

import java.util.List;

/**
 * Where somebody is signed in.
 *
 * @param path below which the forms post
 */
public record SessionsView(String path, List<Row> rows) {
    public SessionsView {
        rows = List.copyOf(rows);
    }

    /**
     * One session.
     *
     * @param what portal or console, in words
     * @param here whether it is the one that asks
     */
    public record Row(
            String id,
            String what,
            String browser,
            String address,
            String since,
            String until,
            boolean here) {}
}
