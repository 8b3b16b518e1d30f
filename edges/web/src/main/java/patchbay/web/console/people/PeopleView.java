package patchbay.web.console.people;

import java.util.List;
import java.util.Optional;

/**
 * Some of the people.
 *
 * @param asked what they were searched for
 * @param kept whether a provisioner keeps them
 */
public record PeopleView(
        List<Row> rows,
        int total,
        String asked,
        boolean kept,
        String here,
        String invite,
        String scim,
        Optional<String> more) {
    /** Somebody in the list. */
    public record Row(
            String href,
            String userName,
            String displayName,
            String email,
            boolean enabled,
            boolean administrator) {}
}
