package patchbay.identity.directory;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.identity.directory.DirectoryStore.Written;

/** Adds, changes and finds people and groups. */
public final class Directory {
    private static final int REMEMBERED_PASSWORDS = 3;

    private final DirectoryStore store;
    private final PasswordHasher hasher;
    private final InstantSource clock;
    private final Randomness randomness;

    public Directory(
            DirectoryStore store,
            PasswordHasher hasher,
            InstantSource clock,
            Randomness randomness) {
        this.store = store;
        this.hasher = hasher;
        this.clock = clock;
        this.randomness = randomness;
    }

    /** Adds a person who cannot sign in before a password is set. */
    public DirectoryOutcome<Person> addPerson(String userName, Profile profile) {
        return addPerson(userName, profile, false, Optional.empty());
    }

    /**
     * Adds a person.
     *
     * @param hash made by {@link PasswordHasher#hash}; empty: no password yet
     */
    public DirectoryOutcome<Person> addPerson(
            String userName, Profile profile, boolean administrator, Optional<PasswordHash> hash) {
        List<Check> checks = new ArrayList<>(PersonForm.checks(userName, profile));
        Optional<Check> malformed = checks.stream().filter(Check::failed).findFirst();
        if (malformed.isPresent()) {
            return new DirectoryOutcome.Refused<>(malformed.get(), checks);
        }
        Person person =
                new Person(
                        new PersonId(randomness.uuid().toString()),
                        userName,
                        profile,
                        true,
                        administrator,
                        clock.instant());
        return outcome(person, store.add(person, hash), checks);
    }

    /**
     * The person of this user name, added now where there was none. A person who exists stays as
     * they are.
     */
    public Person personNamed(
            String userName, Profile profile, boolean administrator, PasswordHash hash) {
        Optional<Person> known = store.personNamed(userName);
        if (known.isPresent()) {
            return known.get();
        }
        return switch (addPerson(userName, profile, administrator, Optional.of(hash))) {
            case DirectoryOutcome.Done<Person>(Person added, List<Check> _) -> added;
            case DirectoryOutcome.Refused<Person>(Check decisive, List<Check> _) ->
                    store.personNamed(userName)
                            .orElseThrow(() -> new IllegalArgumentException(decisive.found()));
        };
    }

    /** Changes a person's profile, or whether they are enabled or administrator. */
    public DirectoryOutcome<Person> change(Person changed) {
        List<Check> checks =
                new ArrayList<>(PersonForm.checks(changed.userName(), changed.profile()));
        Optional<Check> malformed = checks.stream().filter(Check::failed).findFirst();
        if (malformed.isPresent()) {
            return new DirectoryOutcome.Refused<>(malformed.get(), checks);
        }
        return outcome(changed, store.update(changed), checks);
    }

    /** Sets a password by the rules that people are held to. */
    public DirectoryOutcome<Person> setPassword(Person person, Secret password) {
        List<Check> checks = new ArrayList<>();
        checks.add(PasswordRules.check(password));
        if (!checks.getFirst().failed()) {
            checks.add(isNew(person, password));
        }
        Optional<Check> failed = checks.stream().filter(Check::failed).findFirst();
        if (failed.isPresent()) {
            return new DirectoryOutcome.Refused<>(failed.get(), checks);
        }
        boolean there = store.setPassword(person.id(), hasher.hash(password));
        return outcome(person, there ? Written.DONE : Written.GONE, checks);
    }

    private Check isNew(Person person, Secret password) {
        for (PasswordHash old : store.passwords(person.id(), REMEMBERED_PASSWORDS)) {
            if (hasher.matches(password, Optional.of(old)) == PasswordHasher.Match.YES) {
                return Check.fail(
                        DirectoryCheck.PASSWORD_NEW,
                        "a password other than the last three",
                        "one of the last three",
                        Remedy.of("choose a password that was not used lately"));
            }
        }
        return Check.pass(
                DirectoryCheck.PASSWORD_NEW, "a password other than the last three", "a new one");
    }

    /** Adds a group. */
    public DirectoryOutcome<Group> addGroup(String displayName, String description) {
        List<Check> checks = new ArrayList<>();
        if (!Names.isGroupName(displayName)) {
            Check decisive =
                    Check.fail(
                            DirectoryCheck.GROUP_NAME_FORM,
                            "1 to 1024 letters, marks, signs, digits, punctuation or spaces",
                            "`" + displayName + "`",
                            Remedy.of("choose another name"));
            checks.add(decisive);
            return new DirectoryOutcome.Refused<>(decisive, checks);
        }
        Group group =
                new Group(
                        new GroupId(randomness.uuid().toString()),
                        displayName,
                        description,
                        clock.instant());
        checks.add(
                Check.pass(
                        DirectoryCheck.GROUP_NAME_FORM,
                        "a name of the allowed form",
                        "`" + displayName + "`"));
        if (store.add(group) == Written.DONE) {
            return new DirectoryOutcome.Done<>(group, checks);
        }
        Check taken =
                Check.fail(
                        DirectoryCheck.GROUP_NAME_FREE,
                        "a name that no group has",
                        "group `" + displayName + "` exists",
                        Remedy.of("choose another name, or use the group that exists"));
        checks.add(taken);
        return new DirectoryOutcome.Refused<>(taken, checks);
    }

    /** The group of this name, added now where there was none. */
    public Group groupNamed(String displayName, String description) {
        Optional<Group> known = store.groupNamed(displayName);
        if (known.isPresent()) {
            return known.get();
        }
        return switch (addGroup(displayName, description)) {
            case DirectoryOutcome.Done<Group>(Group added, List<Check> _) -> added;
            case DirectoryOutcome.Refused<Group>(Check decisive, List<Check> _) ->
                    store.groupNamed(displayName)
                            .orElseThrow(() -> new IllegalArgumentException(decisive.found()));
        };
    }

    /** Puts the person into the group; false where either is gone. Repeating changes nothing. */
    public boolean join(GroupId group, PersonId person) {
        return store.join(group, person);
    }

    /** Takes the person out of the group; false where they were not in it. */
    public boolean leave(GroupId group, PersonId person) {
        return store.leave(group, person);
    }

    public Optional<Person> person(PersonId id) {
        return store.person(id);
    }

    public Optional<Person> person(String userName) {
        return store.personNamed(userName);
    }

    /** People by user name, behind the given one ("" for the first); at most so many. */
    public List<Person> people(String afterUserName, int limit) {
        return store.people(afterUserName, limit);
    }

    public Optional<Group> group(GroupId id) {
        return store.group(id);
    }

    /** Groups by name, behind the given one ("" for the first); at most so many. */
    public List<Group> groups(String afterDisplayName, int limit) {
        return store.groups(afterDisplayName, limit);
    }

    public List<Person> members(GroupId group) {
        return store.members(group);
    }

    public List<Group> groupsOf(PersonId person) {
        return store.groupsOf(person);
    }

    /** Removes the person with everything that hangs on them. */
    public boolean removePerson(PersonId id) {
        return store.remove(id);
    }

    /** Removes the group; its members stay. */
    public boolean removeGroup(GroupId id) {
        return store.remove(id);
    }

    private static DirectoryOutcome<Person> outcome(
            Person person, Written written, List<Check> checks) {
        Check last = PersonForm.check(person, written);
        checks.add(last);
        return written == Written.DONE
                ? new DirectoryOutcome.Done<>(person, checks)
                : new DirectoryOutcome.Refused<>(last, checks);
    }
}
