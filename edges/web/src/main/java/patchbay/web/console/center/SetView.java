package patchbay.web.console.center;

import java.util.List;

/**
 * One permission set: what it allows, and who has it where.
 *
 * @param here the address below which the forms post
 * @param hours how long a session lasts
 */
public record SetView(
        String name,
        String arn,
        String here,
        String description,
        long hours,
        String inline,
        List<String> managed,
        List<String> customer,
        List<Role> roles,
        List<Holder> holders,
        List<Account> accounts,
        List<String> people,
        List<String> groups) {
    /** The role that the set has become in an account. */
    public record Role(String account, String accountName, String href, boolean current) {}

    /** Somebody who has the set in an account. */
    public record Holder(String account, String accountName, String kind, String id, String name) {}

    /** An account that may be chosen. */
    public record Account(String id, String name) {}

    /** Whether a role is older than the set. */
    public boolean stale() {
        return roles.stream().anyMatch(role -> !role.current());
    }
}
