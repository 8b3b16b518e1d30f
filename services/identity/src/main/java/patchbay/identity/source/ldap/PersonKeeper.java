package patchbay.identity.source.ldap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.DirectoryOutcome;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonDraft;
import patchbay.identity.directory.Profile;
import patchbay.identity.source.Link;
import patchbay.identity.source.PersonAttribute;
import patchbay.identity.source.SourceId;
import patchbay.identity.source.SourceStore;

/** Takes people of a directory over: adds who is new, changes who changed. */
final class PersonKeeper {
    private final Directory people;
    private final SourceStore store;

    PersonKeeper(Directory people, SourceStore store) {
        this.people = people;
        this.store = store;
    }

    /** What became of an entry. */
    sealed interface Kept {
        List<Check> checks();

        record Added(Person person, List<Check> checks) implements Kept {}

        record Changed(Person person, List<Check> checks) implements Kept {}

        record Unchanged(Person person, List<Check> checks) implements Kept {}

        /** Not taken: why. */
        record Skipped(Check decisive, List<Check> checks) implements Kept {}
    }

    /**
     * @param active whether the directory lets the account in
     * @param add whether somebody unknown is taken in
     */
    Kept keep(SourceId source, MappedPerson mapped, boolean active, boolean add) {
        List<Check> checks = new ArrayList<>(mapped.checks());
        if (!mapped.complete()) {
            return skipped(checks.stream().filter(Check::failed).findFirst().orElseThrow(), checks);
        }
        String externalId = mapped.value(PersonAttribute.EXTERNAL_ID);
        Optional<Link> link = store.linked(source, externalId);
        Optional<Person> known = link.flatMap(each -> people.person(each.person()));
        return known.isPresent()
                ? change(source, mapped, active, link.orElseThrow(), known.get(), checks)
                : add(source, mapped, active, add, checks);
    }

    private Kept add(
            SourceId source, MappedPerson mapped, boolean active, boolean add, List<Check> checks) {
        if (!add) {
            Check unknown =
                    Check.fail(
                            LdapCheck.PROVISIONED,
                            "a person who was taken over",
                            "`" + mapped.value(PersonAttribute.USER_NAME) + "` was not",
                            Remedy.of(
                                    "synchronise the source, or switch import at first sign-in"
                                            + " on"));
            checks.add(unknown);
            return skipped(unknown, checks);
        }
        PersonDraft draft =
                PersonDraft.of(
                                mapped.value(PersonAttribute.USER_NAME),
                                mapped.over(Profile.of("", "", "")),
                                source.text())
                        .enabled(active);
        return switch (people.addPerson(draft)) {
            case DirectoryOutcome.Refused<Person>(Check why, List<Check> _) ->
                    refused(mapped, why, checks);
            case DirectoryOutcome.Done<Person>(Person added, List<Check> _) -> {
                link(source, mapped, active, added);
                yield new Kept.Added(added, checks);
            }
        };
    }

    private Kept change(
            SourceId source,
            MappedPerson mapped,
            boolean active,
            Link link,
            Person person,
            List<Check> checks) {
        boolean moved = !link.place().equals(mapped.dn());
        boolean same = link.fingerprint().equals(Fingerprint.of(mapped.fingerprint()));
        if (same && link.active() == active && !moved) {
            return new Kept.Unchanged(person, checks);
        }
        // Somebody who was disabled here stays so; only a change over there reaches them.
        boolean enabled = link.active() == active ? person.enabled() : active;
        Person wanted =
                person.named(mapped.value(PersonAttribute.USER_NAME))
                        .with(mapped.over(person.profile()))
                        .enabled(enabled);
        return switch (people.change(wanted, source.text())) {
            case DirectoryOutcome.Refused<Person>(Check why, List<Check> _) ->
                    refused(mapped, why, checks);
            case DirectoryOutcome.Done<Person>(Person changed, List<Check> _) -> {
                link(source, mapped, active, changed);
                yield new Kept.Changed(changed, checks);
            }
        };
    }

    private void link(SourceId source, MappedPerson mapped, boolean active, Person person) {
        boolean _ =
                store.link(
                        new Link(
                                person.id(),
                                source,
                                mapped.value(PersonAttribute.EXTERNAL_ID),
                                mapped.dn(),
                                mapped.value(PersonAttribute.SID),
                                Fingerprint.of(mapped.fingerprint()),
                                active));
    }

    private static Kept refused(MappedPerson mapped, Check why, List<Check> checks) {
        boolean taken = why.id().text().endsWith("-free");
        Check check =
                Check.fail(
                        taken ? LdapCheck.NAME_FREE : LdapCheck.NAME_FORM,
                        why.expected(),
                        why.found()
                                + ", for user name `"
                                + mapped.value(PersonAttribute.USER_NAME)
                                + "`",
                        Remedy.of(
                                taken
                                        ? "remove the other person, or change the entry"
                                        : "change the entry, or map another attribute"));
        checks.add(check);
        return skipped(check, checks);
    }

    private static Kept skipped(Check decisive, List<Check> checks) {
        return new Kept.Skipped(decisive, checks);
    }
}
