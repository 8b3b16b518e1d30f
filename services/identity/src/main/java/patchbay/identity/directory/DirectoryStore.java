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
        EXTERNAL_ID_TAKEN,
        /** What was to be changed is not there (any more). */
        GONE,
        /** Somebody else changed it since it was read. */
        STALE
    }

    /** A person and how they prove it; empty hash: no password was ever set. */
    record Credential(Person person, Optional<PasswordHash> hash) {}

    Written add(Person person, Optional<PasswordHash> hash);

    /**
     * Replaces everything of the person but the password.
     *
     * @param read the history that the person had when they were read
     */
    Written update(Person person, History read);

    /** Removes the person with memberships, assignments and sessions; false where there is none. */
    boolean remove(PersonId id);

    Optional<Person> person(PersonId id);

    Optional<Person> personNamed(String userName);

    Optional<Person> personWithEmail(String email);

    Optional<Person> personWithExternalId(ExternalId id);

    Optional<Credential> credential(String userName);

    /** All people, by user name, behind the given one; at most so many. */
    List<Person> people(String afterUserName, int limit);

    /** All people, by user name, but for the first so many; at most so many. */
    List<Person> peopleFrom(int skipped, int limit);

    /**
     * People found in one pass of a search, and in none before it, behind a place; at most so many.
     *
     * @param prefix as {@link Names#key} makes it
     */
    List<Person> search(String prefix, PeoplePlace after, int limit);

    /** Whether an enabled person is an administrator. */
    boolean hasAdministrator();

    int countPeople();

    int countGroups();

    /** The current hash and those before it, newest first, at most so many. */
    List<PasswordHash> passwords(PersonId id, int limit);

    /** Sets the current hash; false where the person is gone. */
    boolean setPassword(PersonId id, PasswordHash hash);

    Written add(Group group);

    /** Replaces everything of the group but its members. */
    Written update(Group group, History read);

    /** Removes the group with memberships and assignments; false where there is none. */
    boolean remove(GroupId id);

    Optional<Group> group(GroupId id);

    Optional<Group> groupNamed(String displayName);

    Optional<Group> groupWithExternalId(ExternalId id);

    /** All groups, by name, behind the given one; at most so many. */
    List<Group> groups(String afterDisplayName, int limit);

    /** Groups whose name begins so, by name, behind the given one; at most so many. */
    List<Group> groups(String prefix, String afterDisplayName, int limit);

    /** All groups, by name, but for the first so many; at most so many. */
    List<Group> groupsFrom(int skipped, int limit);

    /** What came of a change of a group's members. */
    enum Joined {
        DONE,
        /** Nothing changed: the person was a member already. */
        ALREADY,
        NO_GROUP,
        NO_PERSON
    }

    /** Puts the person into the group. Repeating changes nothing. */
    Joined join(Membership membership);

    /**
     * Takes people out of the group and puts others in, all or none of them; who is a member
     * already stays one, who is none stays none.
     */
    Joined change(GroupId group, List<PersonId> leaving, List<Membership> joining);

    /** Takes the person out of the group; false where they were not in it. */
    boolean leave(GroupId group, PersonId person);

    boolean remove(MembershipId id);

    Optional<Membership> membership(MembershipId id);

    Optional<Membership> membership(GroupId group, PersonId person);

    /** Memberships of a group, by the person's id, behind the given one; at most so many. */
    List<Membership> memberships(GroupId group, String afterPerson, int limit);

    /** Memberships of a person, by the group's id, behind the given one; at most so many. */
    List<Membership> memberships(PersonId person, String afterGroup, int limit);

    /** Who is in the group, by user name. */
    List<Person> members(GroupId group);

    /** Who is in the group, by user name, behind the given one; at most so many. */
    List<Person> members(GroupId group, String afterUserName, int limit);

    int countMembers(GroupId group);

    /** The groups that the person is in, by name. */
    List<Group> groupsOf(PersonId person);

    /** Notes that a group is nested in another; false where either is gone. */
    boolean nest(GroupId outer, GroupId inner);

    /** Forgets that a group is nested in another; false where it was not. */
    boolean unnest(GroupId outer, GroupId inner);

    /** The groups nested in this one, by name. */
    List<Group> nestedIn(GroupId outer);

    /** The groups that this one is nested in, by name. */
    List<Group> around(GroupId inner);
}
