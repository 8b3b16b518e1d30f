package patchbay.web.console.access;

import java.util.List;
import java.util.Optional;

/**
 * The IAM users of an account, and the form that makes another.
 *
 * @param problem why none was made
 */
public record UserListView(
        String account,
        List<Row> rows,
        String create,
        Optional<String> problem,
        String typed,
        Optional<String> more) {
    public UserListView {
        rows = List.copyOf(rows);
    }

    /** One user. */
    public record Row(String name, String href, String arn) {}
}
