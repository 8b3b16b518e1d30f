package patchbay.identity.source.ldap;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import patchbay.explain.Check;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.DirectoryOutcome;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;
import patchbay.identity.source.LdapSettings;
import patchbay.identity.source.Link;
import patchbay.identity.source.PersonAttribute;
import patchbay.identity.source.Source;
import patchbay.identity.source.SourceStore;
import patchbay.identity.source.SyncReport;

/** One synchronisation of one directory. */
final class SyncRun {
    /** Servers of one directory do not learn of a change at the same time. */
    private static final Duration MARGIN = Duration.ofMinutes(15);

    private static final DateTimeFormatter GENERALIZED =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'.0Z'").withZone(ZoneOffset.UTC);

    private final Source source;
    private final LdapSettings settings;
    private final LdapDirectory directory;
    private final Directory people;
    private final SourceStore store;
    private final PersonKeeper keeper;
    private final InstantSource clock;
    private final Optional<Instant> since;
    private final SyncCounts counts = new SyncCounts();

    /** Who is where, by the normal form of the distinguished name. */
    private final Map<String, PersonId> persons = new HashMap<>();

    private final Set<String> seen = new HashSet<>();

    /**
     * @param since empty: every entry is read
     */
    SyncRun(
            Source source,
            LdapDirectories.Reach reach,
            Directory people,
            SourceStore store,
            InstantSource clock,
            Optional<Instant> since) {
        this.source = source;
        this.settings = reach.settings();
        this.directory = reach.directory();
        this.people = people;
        this.store = store;
        this.keeper = new PersonKeeper(people, store);
        this.clock = clock;
        this.since = since;
    }

    SyncReport run(Instant lastFull) {
        Instant start = clock.instant();
        boolean full = since.isEmpty();
        try {
            if (full) {
                readPeople(settings.people().filter());
            } else {
                readNames();
                String moment = GENERALIZED.format(since.get().minus(MARGIN));
                readPeople(
                        LdapFilter.and(
                                settings.people().filter(),
                                LdapFilter.since(settings.changeAttribute(), moment)));
            }
            if (seen.isEmpty() && !store.links(source.id()).isEmpty()) {
                return counts.report(
                        start,
                        clock.instant(),
                        full,
                        lastFull,
                        "the directory shows nobody at all; nobody was removed");
            }
            removeGone();
            if (!settings.groups().base().isEmpty()) {
                new GroupSync(source, settings, directory, people, store, counts).run(persons);
            }
            return counts.report(start, clock.instant(), full, full ? start : lastFull, "");
        } catch (LdapUnreachable e) {
            return counts.report(start, clock.instant(), full, lastFull, e.sentence());
        }
    }

    private void readPeople(String filter) throws LdapUnreachable {
        try (Batches<LdapEntry> batches = new Batches<>(this::keep)) {
            directory.search(
                    new LdapDirectory.Search(
                            settings.people().base(), filter, MappedPerson.attributes(settings), 0),
                    batches::add);
        }
    }

    private void keep(LdapEntry entry) {
        MappedPerson mapped = MappedPerson.of(entry, settings);
        boolean active = Standing.checks(entry, clock.instant()).stream().noneMatch(Check::failed);
        PersonKeeper.Kept kept = keeper.keep(source.id(), mapped, active, true);
        counts.kept(entry.dn(), kept);
        counts.read();
        Optional<PersonId> person =
                switch (kept) {
                    case PersonKeeper.Kept.Added added -> Optional.of(added.person().id());
                    case PersonKeeper.Kept.Changed changed -> Optional.of(changed.person().id());
                    case PersonKeeper.Kept.Unchanged same -> Optional.of(same.person().id());
                    case PersonKeeper.Kept.Skipped _ -> Optional.empty();
                };
        note(entry.dn(), mapped.value(PersonAttribute.EXTERNAL_ID), person);
    }

    private synchronized void note(String dn, String externalId, Optional<PersonId> person) {
        seen.add(externalId);
        person.ifPresent(id -> persons.put(directory.normal(dn), id));
    }

    /** Names and permanent ids of everybody: who is still there, and where. */
    private void readNames() throws LdapUnreachable {
        Map<String, PersonId> byExternalId = new HashMap<>();
        for (Link link : store.links(source.id())) {
            byExternalId.put(link.externalId(), link.person());
        }
        Set<String> wanted =
                Set.copyOf(settings.template(PersonAttribute.EXTERNAL_ID).attributes());
        directory.search(
                new LdapDirectory.Search(
                        settings.people().base(), settings.people().filter(), wanted, 0),
                entry -> {
                    String externalId =
                            settings.template(PersonAttribute.EXTERNAL_ID)
                                    .fill(name -> Values.of(entry, name));
                    note(entry.dn(), externalId, Optional.ofNullable(byExternalId.get(externalId)));
                });
    }

    /** Whoever the directory has no more gets in no more. */
    private void removeGone() {
        List<Link> gone = new ArrayList<>();
        for (Link link : store.links(source.id())) {
            if (!seen.contains(link.externalId())) {
                gone.add(link);
            }
        }
        for (Link link : gone) {
            if (settings.removeGone()) {
                boolean _ = people.removePerson(link.person());
                boolean _ = store.unlink(link.person());
                counts.gone();
            } else if (link.active()) {
                disable(link);
                counts.gone();
            }
        }
    }

    private void disable(Link link) {
        Optional<Person> person = people.person(link.person());
        if (person.isPresent()
                && people.change(person.get().enabled(false))
                        instanceof DirectoryOutcome.Done<Person>(Person changed, List<Check> _)) {
            boolean _ =
                    store.link(
                            new Link(
                                    changed.id(),
                                    link.source(),
                                    link.externalId(),
                                    link.place(),
                                    link.sid(),
                                    "",
                                    false));
        }
    }
}
