package patchbay.identity.directory;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;
import patchbay.explain.Check;
import patchbay.identity.directory.DirectoryStore.Written;
import patchbay.identity.directory.PeoplePlace.Pass;

/** Adds, changes and finds people and groups. */
public final class Directory {
    private final DirectoryStore store;
    private final Passwords passwords;
    private final InstantSource clock;
    private final Randomness randomness;
    private final Memberships memberships;

    public Directory(
            DirectoryStore store,
            PasswordHasher hasher,
            InstantSource clock,
            Randomness randomness) {
        this.store = store;
        this.passwords = new Passwords(store, hasher);
        this.clock = clock;
        this.randomness = randomness;
        this.memberships = new Memberships(store, clock, randomness);
    }

    /** Adds a person who cannot sign in before a password is set. */
    public DirectoryOutcome<Person> addPerson(String userName, Profile profile) {
        return addPerson(PersonDraft.of(userName, profile, ""));
    }

    /**
     * Adds a person.
     *
     * @param hash made by {@link PasswordHasher#hash}; empty: no password yet
     */
    public DirectoryOutcome<Person> addPerson(
            String userName, Profile profile, boolean administrator, Optional<PasswordHash> hash) {
        return addPerson(new PersonDraft(userName, profile, true, administrator, hash, ""));
    }

    /** Adds a person. */
    public DirectoryOutcome<Person> addPerson(PersonDraft draft) {
        List<Check> checks = new ArrayList<>(PersonForm.checks(draft.userName(), draft.profile()));
        Optional<Check> malformed = checks.stream().filter(Check::failed).findFirst();
        if (malformed.isPresent()) {
            return new DirectoryOutcome.Refused<>(malformed.get(), checks);
        }
        Person person =
                new Person(
                        new PersonId(randomness.uuid().toString()),
                        draft.userName(),
                        draft.profile(),
                        draft.enabled(),
                        draft.administrator(),
                        History.begin(clock.instant(), draft.by()));
        return outcome(person, store.add(person, draft.hash()), checks);
    }

    /**
     * Adds a person who has a password from the first moment.
     *
     * @param password held to the rules of rule 7.23; the draft's own hash does not count
     */
    public DirectoryOutcome<Person> addPerson(PersonDraft draft, Secret password) {
        Person judged =
                new Person(
                        new PersonId(randomness.uuid().toString()),
                        draft.userName(),
                        draft.profile(),
                        draft.enabled(),
                        draft.administrator(),
                        History.begin(clock.instant(), draft.by()));
        DirectoryOutcome<Person> judgement = passwords.judge(judged, password);
        return judgement instanceof DirectoryOutcome.Refused<Person>
                ? judgement
                : addPerson(draft.with(passwords.hashed(password)));
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

    /** Changes a person, as they were read, in nobody's name. */
    public DirectoryOutcome<Person> change(Person changed) {
        return change(changed, "");
    }

    /**
     * Changes anything of a person but id and password. Where somebody else changed them since they
     * were read, nothing is done. Sessions of somebody disabled end.
     *
     * @param changed made from a person who was read
     * @param by who changes them: the ARN of a caller, or a word
     */
    public DirectoryOutcome<Person> change(Person changed, String by) {
        List<Check> checks =
                new ArrayList<>(PersonForm.checks(changed.userName(), changed.profile()));
        Optional<Check> malformed = checks.stream().filter(Check::failed).findFirst();
        if (malformed.isPresent()) {
            return new DirectoryOutcome.Refused<>(malformed.get(), checks);
        }
        Person now = changed.with(changed.history().changed(clock.instant(), by));
        return outcome(now, store.update(now, changed.history()), checks);
    }

    /** Sets a password by the rules that people are held to. */
    public DirectoryOutcome<Person> setPassword(Person person, Secret password) {
        DirectoryOutcome<Person> judged = passwords.judge(person, password);
        if (judged instanceof DirectoryOutcome.Refused<Person>) {
            return judged;
        }
        return outcome(
                person,
                passwords.put(person, password) ? Written.DONE : Written.GONE,
                new ArrayList<>(judged.checks()));
    }

    /** Adds a group in nobody's name. */
    public DirectoryOutcome<Group> addGroup(String displayName, String description) {
        return addGroup(displayName, description, List.of(), "");
    }

    /** Adds a group. */
    public DirectoryOutcome<Group> addGroup(
            String displayName, String description, List<ExternalId> externalIds, String by) {
        Group group =
                new Group(
                        new GroupId(randomness.uuid().toString()),
                        displayName,
                        description,
                        externalIds,
                        History.begin(clock.instant(), by));
        return written(group, () -> store.add(group));
    }

    /** Changes anything of a group but id and members; by the rules of {@link #change(Person)}. */
    public DirectoryOutcome<Group> change(Group changed, String by) {
        Group now = changed.with(changed.history().changed(clock.instant(), by));
        return written(now, () -> store.update(now, changed.history()));
    }

    private static DirectoryOutcome<Group> written(Group group, Supplier<Written> write) {
        List<Check> checks = new ArrayList<>(GroupForm.checks(group));
        Optional<Check> malformed = checks.stream().filter(Check::failed).findFirst();
        if (malformed.isPresent()) {
            return new DirectoryOutcome.Refused<>(malformed.get(), checks);
        }
        Written written = write.get();
        Check last = GroupForm.check(group, written);
        checks.add(last);
        return written == Written.DONE
                ? new DirectoryOutcome.Done<>(group, checks)
                : new DirectoryOutcome.Refused<>(last, checks);
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
        return memberships.join(group, person, "") instanceof MembershipOutcome.Member;
    }

    /** Who is in which group, and which group is nested in which. */
    public Memberships memberships() {
        return memberships;
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

    /** People by user name, but for the first so many; at most so many. */
    public List<Person> peopleFrom(int skipped, int limit) {
        return store.peopleFrom(skipped, limit);
    }

    /**
     * People whose user name, e-mail address or display name begins so.
     *
     * @param place where the page begins: {@link PeoplePlace#START} for the first
     */
    public PeoplePage search(String prefix, PeoplePlace place, int limit) {
        String key = Names.key(prefix);
        List<Person> found = new ArrayList<>();
        Pass pass = place.pass();
        PeoplePlace from = place;
        while (true) {
            for (Person person : store.search(key, from, limit + 1 - found.size())) {
                if (found.size() == limit) {
                    return new PeoplePage(found, Optional.of(from));
                }
                found.add(person);
                from = new PeoplePlace(pass, key(pass, person), person.id().text());
            }
            Optional<Pass> next = pass.next();
            if (key.isEmpty() || next.isEmpty()) {
                return new PeoplePage(found, Optional.empty());
            }
            pass = next.get();
            from = PeoplePlace.start(pass);
        }
    }

    private static String key(Pass pass, Person person) {
        return Names.key(
                switch (pass) {
                    case USER_NAME -> person.userName();
                    case EMAIL -> person.email();
                    case DISPLAY_NAME -> person.displayName();
                });
    }

    public Optional<Person> personWithEmail(String email) {
        return store.personWithEmail(email);
    }

    public Optional<Person> personWithExternalId(ExternalId id) {
        return store.personWithExternalId(id);
    }

    /** Whether anybody may enter the console. */
    public boolean hasAdministrator() {
        return store.hasAdministrator();
    }

    public int countPeople() {
        return store.countPeople();
    }

    public int countGroups() {
        return store.countGroups();
    }

    public Optional<Group> group(GroupId id) {
        return store.group(id);
    }

    public Optional<Group> group(String displayName) {
        return store.groupNamed(displayName);
    }

    public Optional<Group> groupWithExternalId(ExternalId id) {
        return store.groupWithExternalId(id);
    }

    /** Groups whose name begins so, behind the given one ("" for the first); at most so many. */
    public List<Group> groups(String prefix, String afterDisplayName, int limit) {
        return store.groups(Names.key(prefix), afterDisplayName, limit);
    }

    /** Groups by name, but for the first so many; at most so many. */
    public List<Group> groupsFrom(int skipped, int limit) {
        return store.groupsFrom(skipped, limit);
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
