package patchbay.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import patchbay.identity.directory.DirectoryStore;
import patchbay.identity.directory.ExternalId;
import patchbay.identity.directory.Group;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.History;
import patchbay.identity.directory.Membership;
import patchbay.identity.directory.MembershipId;
import patchbay.identity.directory.Names;
import patchbay.identity.directory.PasswordHash;
import patchbay.identity.directory.PeoplePlace;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;

/** A directory that lives as long as the test. */
public final class MemoryDirectory implements DirectoryStore {
    private final Map<PersonId, Person> people = new LinkedHashMap<>();
    private final Map<PersonId, List<PasswordHash>> passwords = new LinkedHashMap<>();
    private final Map<GroupId, Group> groups = new LinkedHashMap<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final Map<GroupId, Set<GroupId>> nested = new LinkedHashMap<>();

    @Override
    public Written add(Person person, Optional<PasswordHash> hash) {
        if (personNamed(person.userName()).isPresent()) {
            return Written.NAME_TAKEN;
        }
        if (emailTaken(person)) {
            return Written.EMAIL_TAKEN;
        }
        people.put(person.id(), person);
        hash.ifPresent(first -> setPassword(person.id(), first));
        return Written.DONE;
    }

    private boolean emailTaken(Person person) {
        return !person.email().isEmpty()
                && people.values().stream()
                        .filter(other -> !other.id().equals(person.id()))
                        .anyMatch(other ->
                                Names.key(other.email()).equals(Names.key(person.email())));
    }

    @Override
    public Written update(Person person, History read) {
        Person there = people.get(person.id());
        if (there == null) {
            return Written.GONE;
        }
        if (personNamed(person.userName()).filter(p -> !p.id().equals(person.id())).isPresent()) {
            return Written.NAME_TAKEN;
        }
        if (emailTaken(person)) {
            return Written.EMAIL_TAKEN;
        }
        if (!there.history().equals(read)) {
            return Written.STALE;
        }
        people.put(person.id(), person);
        return Written.DONE;
    }

    @Override
    public boolean remove(PersonId id) {
        memberships.removeIf(each -> each.person().equals(id));
        return people.remove(id) != null;
    }

    @Override
    public Optional<Person> person(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public Optional<Person> personNamed(String userName) {
        return people.values().stream()
                .filter(person -> Names.key(person.userName()).equals(Names.key(userName)))
                .findFirst();
    }

    @Override
    public Optional<Credential> credential(String userName) {
        return personNamed(userName)
                .map(person ->
                        new Credential(person, passwords(person.id(), 1).stream().findFirst()));
    }

    @Override
    public Optional<Person> personWithEmail(String email) {
        return people.values().stream()
                .filter(person -> Names.key(person.email()).equals(Names.key(email)))
                .findFirst();
    }

    @Override
    public Optional<Person> personWithExternalId(ExternalId id) {
        return people.values().stream()
                .filter(person -> person.profile().externalIds().contains(id))
                .findFirst();
    }

    private List<Person> ordered() {
        return people.values().stream()
                .sorted(Comparator.comparing(person -> Names.key(person.userName())))
                .toList();
    }

    @Override
    public List<Person> people(String afterUserName, int limit) {
        return ordered().stream()
                .filter(p -> Names.key(p.userName()).compareTo(Names.key(afterUserName)) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Person> peopleFrom(int skipped, int limit) {
        return ordered().stream().skip(skipped).limit(limit).toList();
    }

    @Override
    public List<Person> search(String prefix, PeoplePlace after, int limit) {
        return people.values().stream()
                .filter(person -> pass(person, prefix).filter(after.pass()::equals).isPresent())
                .sorted(Comparator.comparing(person -> place(person, after.pass())))
                .filter(person ->
                        place(person, after.pass()).compareTo(after.key() + "/" + after.id()) > 0)
                .limit(limit)
                .toList();
    }

    private static String place(Person person, PeoplePlace.Pass pass) {
        return key(person, pass) + "/" + person.id();
    }

    private static String key(Person person, PeoplePlace.Pass pass) {
        return Names.key(
                switch (pass) {
                    case USER_NAME -> person.userName();
                    case EMAIL -> person.email();
                    case DISPLAY_NAME -> person.displayName();
                });
    }

    private static Optional<PeoplePlace.Pass> pass(Person person, String prefix) {
        for (PeoplePlace.Pass pass : PeoplePlace.Pass.values()) {
            if (key(person, pass).startsWith(prefix)) {
                return Optional.of(pass);
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean hasAdministrator() {
        return people.values().stream().anyMatch(p -> p.enabled() && p.administrator());
    }

    @Override
    public int countPeople() {
        return people.size();
    }

    @Override
    public int countGroups() {
        return groups.size();
    }

    @Override
    public List<PasswordHash> passwords(PersonId id, int limit) {
        return passwords.getOrDefault(id, List.of()).stream().limit(limit).toList();
    }

    @Override
    public boolean setPassword(PersonId id, PasswordHash hash) {
        if (!people.containsKey(id)) {
            return false;
        }
        passwords.computeIfAbsent(id, _ -> new ArrayList<>()).addFirst(hash);
        return true;
    }

    @Override
    public Written add(Group group) {
        if (groupNamed(group.displayName()).isPresent()) {
            return Written.NAME_TAKEN;
        }
        groups.put(group.id(), group);
        return Written.DONE;
    }

    @Override
    public Written update(Group group, History read) {
        Group there = groups.get(group.id());
        if (there == null) {
            return Written.GONE;
        }
        if (groupNamed(group.displayName()).filter(g -> !g.id().equals(group.id())).isPresent()) {
            return Written.NAME_TAKEN;
        }
        if (!there.history().equals(read)) {
            return Written.STALE;
        }
        groups.put(group.id(), group);
        return Written.DONE;
    }

    @Override
    public boolean remove(GroupId id) {
        memberships.removeIf(each -> each.group().equals(id));
        return groups.remove(id) != null;
    }

    @Override
    public Optional<Group> group(GroupId id) {
        return Optional.ofNullable(groups.get(id));
    }

    @Override
    public Optional<Group> groupNamed(String displayName) {
        return groups.values().stream()
                .filter(group -> Names.key(group.displayName()).equals(Names.key(displayName)))
                .findFirst();
    }

    @Override
    public Optional<Group> groupWithExternalId(ExternalId id) {
        return groups.values().stream()
                .filter(group -> group.externalIds().contains(id))
                .findFirst();
    }

    @Override
    public List<Group> groups(String afterDisplayName, int limit) {
        return groups("", afterDisplayName, limit);
    }

    @Override
    public List<Group> groups(String prefix, String afterDisplayName, int limit) {
        return groupsFrom(0, Integer.MAX_VALUE).stream()
                .filter(g -> Names.key(g.displayName()).startsWith(prefix))
                .filter(g -> Names.key(g.displayName()).compareTo(Names.key(afterDisplayName)) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Group> groupsFrom(int skipped, int limit) {
        return groups.values().stream()
                .sorted(Comparator.comparing(group -> Names.key(group.displayName())))
                .skip(skipped)
                .limit(limit)
                .toList();
    }

    @Override
    public Joined join(Membership membership) {
        if (!groups.containsKey(membership.group())) {
            return Joined.NO_GROUP;
        }
        if (!people.containsKey(membership.person())) {
            return Joined.NO_PERSON;
        }
        if (membership(membership.group(), membership.person()).isPresent()) {
            return Joined.ALREADY;
        }
        memberships.add(membership);
        return Joined.DONE;
    }

    @Override
    public Joined change(GroupId group, List<PersonId> leaving, List<Membership> joining) {
        if (!groups.containsKey(group)) {
            return Joined.NO_GROUP;
        }
        if (!joining.stream().allMatch(m -> people.containsKey(m.person()))) {
            return Joined.NO_PERSON;
        }
        leaving.forEach(person -> leave(group, person));
        joining.forEach(this::join);
        return Joined.DONE;
    }

    @Override
    public boolean leave(GroupId group, PersonId person) {
        return memberships.removeIf(
                each -> each.group().equals(group) && each.person().equals(person));
    }

    @Override
    public boolean remove(MembershipId id) {
        return memberships.removeIf(each -> each.id().equals(id));
    }

    @Override
    public Optional<Membership> membership(MembershipId id) {
        return memberships.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Membership> membership(GroupId group, PersonId person) {
        return memberships.stream()
                .filter(each -> each.group().equals(group) && each.person().equals(person))
                .findFirst();
    }

    @Override
    public List<Membership> memberships(GroupId group, String afterPerson, int limit) {
        return memberships.stream()
                .filter(each -> each.group().equals(group))
                .filter(each -> each.person().text().compareTo(afterPerson) > 0)
                .sorted(Comparator.comparing(each -> each.person().text()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Membership> memberships(PersonId person, String afterGroup, int limit) {
        return memberships.stream()
                .filter(each -> each.person().equals(person))
                .filter(each -> each.group().text().compareTo(afterGroup) > 0)
                .sorted(Comparator.comparing(each -> each.group().text()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Person> members(GroupId group) {
        return members(group, "", Integer.MAX_VALUE);
    }

    @Override
    public List<Person> members(GroupId group, String afterUserName, int limit) {
        return people(afterUserName, Integer.MAX_VALUE).stream()
                .filter(person -> membership(group, person.id()).isPresent())
                .limit(limit)
                .toList();
    }

    @Override
    public int countMembers(GroupId group) {
        return members(group).size();
    }

    @Override
    public List<Group> groupsOf(PersonId person) {
        return groups.values().stream()
                .filter(group -> membership(group.id(), person).isPresent())
                .toList();
    }

    @Override
    public boolean nest(GroupId outer, GroupId inner) {
        boolean both = groups.containsKey(outer) && groups.containsKey(inner);
        return both && nested.computeIfAbsent(outer, _ -> new LinkedHashSet<>()).add(inner);
    }

    @Override
    public boolean unnest(GroupId outer, GroupId inner) {
        return nested.containsKey(outer) && nested.get(outer).remove(inner);
    }

    @Override
    public List<Group> nestedIn(GroupId outer) {
        return nested.getOrDefault(outer, Set.of()).stream()
                .map(this::group)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<Group> around(GroupId inner) {
        return groups.values().stream()
                .filter(g -> nested.getOrDefault(g.id(), Set.of()).contains(inner))
                .toList();
    }
}
