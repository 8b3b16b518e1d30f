package patchbay.identity.source.ldap;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.DirectoryOutcome;
import patchbay.identity.directory.Group;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;
import patchbay.identity.source.GroupLink;
import patchbay.identity.source.LdapSettings;
import patchbay.identity.source.Source;
import patchbay.identity.source.SourceStore;

/**
 * Takes the groups of a directory over, with the members that were taken over.
 *
 * <p>Members are those that the group itself lists, so Active Directory's primary groups bring none
 * (rule 7.10). A group within a group brings its people only where nesting is switched on: AWS
 * never counts them (rule 7.19).
 */
final class GroupSync {
    private static final List<String> MEMBERS = List.of("member", "uniqueMember");
    private static final List<String> IDS = List.of("objectGUID", "entryUUID");

    private final Source source;
    private final LdapSettings settings;
    private final LdapDirectory directory;
    private final Directory people;
    private final SourceStore store;
    private final SyncCounts counts;

    GroupSync(
            Source source,
            LdapSettings settings,
            LdapDirectory directory,
            Directory people,
            SourceStore store,
            SyncCounts counts) {
        this.source = source;
        this.settings = settings;
        this.directory = directory;
        this.people = people;
        this.store = store;
        this.counts = counts;
    }

    private record Found(String externalId, String name, String dn, Set<String> members) {}

    void run(Map<String, PersonId> persons) throws LdapUnreachable {
        Map<String, Found> groups = read();
        Map<String, GroupId> known = new HashMap<>();
        store.groups(source.id()).forEach(link -> known.put(link.externalId(), link.group()));
        Set<String> seen = new HashSet<>();
        for (Map.Entry<String, Found> each : groups.entrySet()) {
            Found found = each.getValue();
            seen.add(found.externalId());
            Optional<Group> group =
                    Optional.ofNullable(known.get(found.externalId()))
                            .flatMap(people::group)
                            .or(() -> add(found));
            if (group.isPresent()) {
                counts.group();
                members(group.get().id(), wanted(each.getKey(), groups, persons));
            }
        }
        known.forEach((externalId, group) -> {
            if (!seen.contains(externalId)) {
                boolean _ = people.removeGroup(group);
                boolean _ = store.unlink(group);
            }
        });
    }

    private Map<String, Found> read() throws LdapUnreachable {
        Map<String, Found> groups = new HashMap<>();
        directory.search(
                new LdapDirectory.Search(
                        settings.groups().base(),
                        settings.groups().filter(),
                        Set.of("cn", "member", "uniqueMember", "objectGUID", "entryUUID"),
                        0),
                entry -> {
                    Set<String> members = new LinkedHashSet<>();
                    for (String attribute : MEMBERS) {
                        entry.all(attribute).forEach(dn -> members.add(directory.normal(dn)));
                    }
                    String id =
                            IDS.stream()
                                    .flatMap(name -> entry.first(name).stream())
                                    .findFirst()
                                    .orElse(directory.normal(entry.dn()));
                    groups.put(
                            directory.normal(entry.dn()),
                            new Found(id, entry.first("cn").orElse(""), entry.dn(), members));
                });
        return groups;
    }

    private Optional<Group> add(Found found) {
        return switch (people.addGroup(found.name(), "")) {
            case DirectoryOutcome.Done<Group>(Group group, List<Check> _) -> {
                store.link(new GroupLink(group.id(), source.id(), found.externalId()));
                yield Optional.of(group);
            }
            case DirectoryOutcome.Refused<Group>(Check why, List<Check> _) -> {
                counts.skipped(
                        found.dn(),
                        Check.fail(
                                why.id().text().endsWith("-free")
                                        ? LdapCheck.NAME_FREE
                                        : LdapCheck.NAME_FORM,
                                why.expected(),
                                why.found(),
                                Remedy.of("rename one of the two groups")));
                yield Optional.empty();
            }
        };
    }

    /** Whom the group is to have; with nesting, through other groups as well. */
    private Set<PersonId> wanted(
            String dn, Map<String, Found> groups, Map<String, PersonId> persons) {
        Set<PersonId> wanted = new LinkedHashSet<>();
        collect(dn, groups, persons, wanted, new HashSet<>());
        return wanted;
    }

    private void collect(
            String dn,
            Map<String, Found> groups,
            Map<String, PersonId> persons,
            Set<PersonId> wanted,
            Set<String> visited) {
        Found found = groups.get(dn);
        if (found == null || !visited.add(dn)) {
            return;
        }
        for (String member : found.members()) {
            PersonId person = persons.get(member);
            if (person != null) {
                wanted.add(person);
            } else if (settings.groups().nested()) {
                collect(member, groups, persons, wanted, visited);
            }
        }
    }

    private void members(GroupId group, Set<PersonId> wanted) {
        Set<PersonId> present = new HashSet<>();
        for (Person member : people.members(group)) {
            present.add(member.id());
            if (!wanted.contains(member.id())) {
                boolean _ = people.leave(group, member.id());
            }
        }
        try (Batches<PersonId> joins = new Batches<>(person -> join(group, person))) {
            wanted.stream().filter(person -> !present.contains(person)).forEach(joins::add);
        }
        wanted.forEach(_ -> counts.membership());
    }

    private void join(GroupId group, PersonId person) {
        boolean _ = people.join(group, person);
    }
}
