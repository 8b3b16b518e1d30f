package patchbay.organizations;

import java.time.Instant;

/**
 * An account of an organization.
 *
 * @param parent the root's or a unit's id
 */
public record Member(
        Account account, String organization, String parent, Instant joinedAt, Joined joined) {
    /** How the account came in. */
    public enum Joined {
        INVITED,
        CREATED
    }

    /** Whether the account was closed and waits to be forgotten. */
    public boolean closed() {
        return account.closedAt().isPresent();
    }

    Member under(String newParent) {
        return new Member(account, organization, newParent, joinedAt, joined);
    }
}
