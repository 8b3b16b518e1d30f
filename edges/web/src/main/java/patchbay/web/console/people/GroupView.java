package patchbay.web.console.people;

import java.util.List;
import java.util.Optional;
import patchbay.web.console.CheckView;

/**
 * All about a group.
 *
 * @param inner groups nested in it
 * @param outer groups that it is nested in
 */
public record GroupView(
        String id,
        String name,
        String description,
        int count,
        String created,
        List<String> externalIds,
        List<Member> members,
        Optional<String> more,
        List<Nested> inner,
        List<Nested> outer,
        List<String> people,
        List<String> groups,
        List<CheckView> problems,
        boolean kept,
        String changed,
        String here,
        String scim) {
    /** Somebody in the group. */
    public record Member(
            String id, String userName, String displayName, String href, boolean enabled) {}

    /** Another group. */
    public record Nested(String id, String name, String href) {}
}
