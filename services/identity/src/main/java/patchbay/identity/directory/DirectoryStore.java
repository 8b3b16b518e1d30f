package patchbay.identity.directory;

import java.util.List;
import java.util.Optional;

/**
 * Keeps people, groups and password hashes. Each method is one durable transaction; names and
 * addresses are unique without regard to the case of ASCII letters.
 */
public interface DirectoryStore {
    /** What came of writing something that must be unique. */
    enum Written {
        DONE,
        NAME_TAKEN,
        EMAIL_TAKEN,
        /** What was to be changed is not there (any more). */
        GONE
    }

    /** A person and how they prove it; empty hash: no password was ever set. */
    record Credential(Person person, Optional<PasswordHash> hash) {}

    Written add(Person person, Optional<PasswordHash> hash);

    /** Replaces everything of the person but the user name and the password. */
    Written update(Person person);

    /** Removes the person with memberships, assignments and sessions; false where there is none. */
    boolean remove(PersonId id);

    Optional<Person> person(PersonId id);

    Optional<Person> personNamed(String userName);

    Optional<Credential> credential(String userName);

    /** All people, by user name, behind the given one; at most so many. */
    List<Person> people(String afterUserName, int limit);

    /** The current hash and those before it, newest first, at most so many. */
    List<PasswordHash> passwords(PersonId id, int limit);

    /** Sets the current hash; false where the person is gone. */
    boolean setPassword(PersonId id, PasswordHash hash);

    Written add(Group group);

    /** Removes the group with memberships and assignments; false where there is none. */
    boolean remove(GroupId id);

    Optional<Group> group(GroupId id);

    Optional<Group> groupNamed(String displayName);

    /** All groups, by name, behind the given one; at most so many. */
    List<Group> groups(String afterDisplayName, int limit);

    /** Puts the person into the group; false where either is gone. Repeating changes nothing. */
    boolean join(GroupId group, PersonId person);

    /** Takes the person out of the group; false where they were not in it. */
    boolean leave(GroupId group, PersonId person);

    /** Who is in the group, by user name. */
    List<Person> members(GroupId group);

    /** The groups that the person is in, by name. */
    List<Group> groupsOf(PersonId person);
}
