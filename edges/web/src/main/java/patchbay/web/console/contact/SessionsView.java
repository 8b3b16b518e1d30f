package patchbay.web.console.contact;

import java.util.List;
import java.util.Optional;

/**
 * Who is signed in to an instance.
 *
 * @param next the page of earlier sign-ins
 */
public record SessionsView(
        String alias,
        long total,
        List<Row> rows,
        String back,
        String endAll,
        Optional<String> next) {
    public SessionsView {
        rows = List.copyOf(rows);
    }

    /** A session, its moments in UTC. */
    public record Row(
            String login,
            String since,
            String until,
            String through,
            String address,
            boolean program,
            String end) {}
}
