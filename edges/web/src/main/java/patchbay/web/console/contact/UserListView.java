package patchbay.web.console.contact;

import java.util.List;
import java.util.Optional;

/**
 * Users of an instance.
 *
 * @param back address of the instance's page
 * @param asked how login or name begins
 * @param told what was just done, in a sentence; empty where nothing was
 */
public record UserListView(
        String alias,
        String here,
        String back,
        long total,
        String asked,
        String told,
        List<Row> rows,
        Optional<String> more) {
    public UserListView {
        rows = List.copyOf(rows);
    }

    /** A user: login and name, and the profiles by name. */
    public record Row(String href, String login, String name, String profiles) {}
}
