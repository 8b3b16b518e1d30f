package patchbay.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import patchbay.identity.directory.DirectoryStore;
import patchbay.identity.directory.Group;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.Names;
import patchbay.identity.directory.PasswordHash;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;

/** A directory that lives as long as the test. */
public final class MemoryDirectory implements DirectoryStore {
    private final Map<PersonId, Person> people = new LinkedHashMap<>();
    private final Map<PersonId, List<PasswordHash>> passwords = new LinkedHashMap<>();
    private final Map<GroupId, Group> groups = new LinkedHashMap<>();
    private final Map<GroupId, Set<PersonId>> members = new LinkedHashMap<>();

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
    public Written update(Person person) {
        if (emailTaken(person)) {
            return Written.EMAIL_TAKEN;
        }
        return people.replace(person.id(), person) == null ? Written.GONE : Written.DONE;
    }

    @Override
    public boolean remove(PersonId id) {
        members.values().forEach(each -> each.remove(id));
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
    public List<Person> people(String afterUserName, int limit) {
        return people.values().stream().limit(limit).toList();
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
    public boolean remove(GroupId id) {
        members.remove(id);
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
    public List<Group> groups(String afterDisplayName, int limit) {
        return groups.values().stream().limit(limit).toList();
    }

    @Override
    public boolean join(GroupId group, PersonId person) {
        if (!groups.containsKey(group) || !people.containsKey(person)) {
            return false;
        }
        members.computeIfAbsent(group, _ -> new LinkedHashSet<>()).add(person);
        return true;
    }

    @Override
    public boolean leave(GroupId group, PersonId person) {
        return members.getOrDefault(group, Set.of()).remove(person);
    }

    @Override
    public List<Person> members(GroupId group) {
        return members.getOrDefault(group, Set.of()).stream()
                .map(this::person)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<Group> groupsOf(PersonId person) {
        return groups.values().stream()
                .filter(group -> members.getOrDefault(group.id(), Set.of()).contains(person))
                .toList();
    }
}
