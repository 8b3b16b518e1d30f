package patchbay.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import patchbay.identity.application.Application;
import patchbay.identity.application.ApplicationId;
import patchbay.identity.application.ApplicationKey;
import patchbay.identity.application.ApplicationStore;
import patchbay.identity.application.Assignee;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;

/** Applications that live as long as the test. */
public final class MemoryApplications implements ApplicationStore {
    private final MemoryDirectory directory;
    private final Map<ApplicationId, Application> applications = new LinkedHashMap<>();
    private final Map<ApplicationId, List<ApplicationKey>> keys = new LinkedHashMap<>();
    private final Map<ApplicationId, Set<Assignee>> assignments = new LinkedHashMap<>();

    public MemoryApplications(MemoryDirectory directory) {
        this.directory = directory;
    }

    @Override
    public void add(Application application, ApplicationKey key) {
        applications.put(application.id(), application);
        keys.put(application.id(), new ArrayList<>(List.of(key)));
    }

    @Override
    public boolean update(Application application) {
        return applications.replace(application.id(), application) != null;
    }

    @Override
    public boolean remove(ApplicationId id) {
        return applications.remove(id) != null;
    }

    @Override
    public Optional<Application> find(ApplicationId id) {
        return Optional.ofNullable(applications.get(id));
    }

    @Override
    public Optional<Application> displayedAs(String displayName) {
        return applications.values().stream()
                .filter(application -> application.displayName().equals(displayName))
                .findFirst();
    }

    @Override
    public List<Application> list() {
        return List.copyOf(applications.values());
    }

    @Override
    public List<ApplicationKey> keys(ApplicationId id) {
        return keys.getOrDefault(id, List.of()).stream()
                .sorted(Comparator.comparing(ApplicationKey::active).reversed())
                .toList();
    }

    @Override
    public boolean addKey(ApplicationId id, ApplicationKey key, int atMost) {
        return keys(id).size() < atMost && keys.getOrDefault(id, new ArrayList<>()).add(key);
    }

    @Override
    public boolean activateKey(ApplicationId id, String keyId) {
        boolean there = keys(id).stream().anyMatch(key -> key.id().equals(keyId));
        if (there) {
            keys.computeIfAbsent(id, _ -> new ArrayList<>())
                    .replaceAll(key -> active(key, key.id().equals(keyId)));
        }
        return there;
    }

    private static ApplicationKey active(ApplicationKey key, boolean active) {
        return new ApplicationKey(
                key.id(),
                key.certificate(),
                key.sealedPrivateKey(),
                key.algorithm(),
                active,
                key.createdAt());
    }

    @Override
    public boolean removeKey(ApplicationId id, String keyId) {
        return keys.getOrDefault(id, new ArrayList<>())
                .removeIf(key -> key.id().equals(keyId) && !key.active());
    }

    @Override
    public boolean assigned(PersonId person, ApplicationId id) {
        return assignedTo(person).stream().anyMatch(it -> it.id().equals(id));
    }

    @Override
    public List<Application> leadingTo(String acsUrl, String audience) {
        return list().stream()
                .filter(it -> it.settings().acsUrl().equals(acsUrl))
                .filter(it -> it.settings().audience().equals(audience))
                .toList();
    }

    @Override
    public List<Application> page(Optional<Application> after, int limit) {
        int from = after.map(it -> list().indexOf(it) + 1).orElse(0);
        return list().stream().skip(from).limit(limit).toList();
    }

    @Override
    public int count() {
        return applications.size();
    }

    @Override
    public boolean assign(ApplicationId id, Assignee assignee) {
        return assignments.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(assignee)
                || applications.containsKey(id);
    }

    @Override
    public boolean unassign(ApplicationId id, Assignee assignee) {
        return assignments.getOrDefault(id, Set.of()).remove(assignee);
    }

    @Override
    public List<Assignee> assignees(ApplicationId id) {
        return List.copyOf(assignments.getOrDefault(id, Set.of()));
    }

    @Override
    public List<Application> assignedTo(PersonId person) {
        return applications.values().stream()
                .filter(application -> reaches(application, person))
                .toList();
    }

    @Override
    public List<Person> people(ApplicationId id, String afterUserName, int limit) {
        return directory.people(afterUserName, Integer.MAX_VALUE).stream()
                .filter(person -> find(id).filter(it -> reaches(it, person.id())).isPresent())
                .limit(limit)
                .toList();
    }

    private boolean reaches(Application application, PersonId person) {
        return assignees(application.id()).stream()
                .anyMatch(assignee ->
                        switch (assignee) {
                            case Assignee.OnePerson one -> one.id().equals(person);
                            case Assignee.EverybodyIn all ->
                                    directory.members(all.id()).stream()
                                            .anyMatch(it -> it.id().equals(person));
                        });
    }
}
