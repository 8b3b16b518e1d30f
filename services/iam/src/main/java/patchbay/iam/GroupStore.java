package patchbay.iam;

import java.util.List;
import patchbay.aws.AccountId;

/** Keeps groups, and who is in them. Each method is one durable transaction. */
public interface GroupStore extends HolderStore<Group> {
    /**
     * Puts a user into a group; one that is in it already stays.
     *
     * @param most how many groups a user may be in
     */
    Joined join(AccountId account, String group, String user, int most);

    /** What became of a user that was to join. */
    enum Joined {
        DONE,
        NO_GROUP,
        NO_USER,
        TOO_MANY
    }

    /** Takes a user out of a group. */
    Left leave(AccountId account, String group, String user);

    /** What became of a user that was to leave. */
    enum Left {
        DONE,
        NO_GROUP,
        NO_USER,
        NO_MEMBER
    }

    /**
     * Users in a group, ordered by name in lower case; none where there is no such group.
     *
     * @param after list only names that come after this one, in lower case
     */
    List<User> members(AccountId account, String group, String after, int limit);

    /** Groups that a user is in, ordered and limited in the same way. */
    List<Group> groupsOf(AccountId account, String user, String after, int limit);
}
