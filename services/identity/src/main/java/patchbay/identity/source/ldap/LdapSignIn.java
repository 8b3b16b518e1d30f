package patchbay.identity.source.ldap;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.identity.directory.Directory;
import patchbay.identity.portal.ForeignAnswer;
import patchbay.identity.source.LdapSettings;
import patchbay.identity.source.Source;
import patchbay.identity.source.SourceStore;

/**
 * Signs people of a directory in: finds the entry of the typed name, binds as it with the typed
 * password, judges the account, and takes over what changed.
 *
 * <p>A name that nobody has costs the same: a search and a bind.
 */
public final class LdapSignIn {
    private final LdapDirectories directories;
    private final PersonKeeper keeper;
    private final InstantSource clock;

    public LdapSignIn(
            LdapDirectories directories, Directory people, SourceStore store, InstantSource clock) {
        this.directories = directories;
        this.keeper = new PersonKeeper(people, store);
        this.clock = clock;
    }

    /** Whether they belong together in this source. */
    public ForeignAnswer answer(Source source, String typed, Secret password) {
        List<Check> checks = new ArrayList<>();
        try {
            LdapDirectories.Reach reach = directories.of(source);
            List<LdapEntry> found = entries(reach, typed.strip());
            checks.add(reachable(source));
            return found.size() == 1
                    ? bind(source, reach, found.getFirst(), password, checks)
                    : nobody(reach, found.size(), typed, password, checks);
        } catch (LdapUnreachable e) {
            Check down =
                    Check.fail(
                                    LdapCheck.REACHABLE,
                                    "an answer of one of the servers",
                                    e.sentence(),
                                    Remedy.of("start the directory, or correct its addresses"))
                            .configuredAt("servers of source `" + source.name() + "`");
            checks.add(down);
            return new ForeignAnswer.Unreachable(down, checks);
        }
    }

    /** What the source says of one of its people, without a password; nothing is taken over. */
    List<Check> look(Source source, String userName) {
        try {
            LdapDirectories.Reach reach = directories.of(source);
            List<LdapEntry> found = entries(reach, userName);
            if (found.size() != 1) {
                return List.of();
            }
            List<Check> checks = new ArrayList<>();
            checks.add(reachable(source));
            checks.addAll(Standing.checks(found.getFirst(), clock.instant()));
            checks.addAll(MappedPerson.of(found.getFirst(), reach.settings()).checks());
            return checks;
        } catch (LdapUnreachable e) {
            return List.of(Check.skipped(LdapCheck.REACHABLE, e.sentence()));
        }
    }

    private static Check reachable(Source source) {
        return Check.pass(
                LdapCheck.REACHABLE,
                "an answer of one of the servers",
                "source `" + source.name() + "` answered");
    }

    private static List<LdapEntry> entries(LdapDirectories.Reach reach, String typed)
            throws LdapUnreachable {
        LdapSettings settings = reach.settings();
        List<LdapEntry> found = new ArrayList<>();
        reach.directory()
                .search(
                        new LdapDirectory.Search(
                                settings.people().base(),
                                LdapFilter.and(settings.people().filter(), named(settings, typed)),
                                MappedPerson.attributes(settings),
                                2),
                        found::add);
        return found;
    }

    /** {@code DOMAIN\name} is a short name; the domain was judged when the source was chosen. */
    private static String named(LdapSettings settings, String typed) {
        int slash = typed.indexOf('\\');
        if (slash > 0) {
            return LdapFilter.equal(settings.shortLogin(), typed.substring(slash + 1));
        }
        return LdapFilter.any(
                settings.people().logins().stream()
                        .map(attribute -> LdapFilter.equal(attribute, typed))
                        .toList());
    }

    private static ForeignAnswer nobody(
            LdapDirectories.Reach reach,
            int count,
            String typed,
            Secret password,
            List<Check> checks)
            throws LdapUnreachable {
        if (!password.reveal().isEmpty()) {
            LdapDirectory.Bound _ =
                    reach.directory()
                            .bind("cn=nobody," + reach.settings().people().base(), password);
        }
        String expected = "exactly one entry";
        Check check =
                Check.fail(
                                LdapCheck.ENTRY_FOUND,
                                expected,
                                (count == 0 ? "none" : "several")
                                        + " for `"
                                        + typed
                                        + "` by "
                                        + String.join(", ", reach.settings().people().logins()),
                                Remedy.of(
                                        count == 0
                                                ? "compare the name with the directory, and the"
                                                        + " source's base and filter"
                                                : "make the name unique in the directory"))
                        .configuredAt("people of the source");
        checks.add(check);
        return count == 0
                ? new ForeignAnswer.Unknown(checks)
                : new ForeignAnswer.Refused(check, false, checks);
    }

    private ForeignAnswer bind(
            Source source,
            LdapDirectories.Reach reach,
            LdapEntry entry,
            Secret password,
            List<Check> checks)
            throws LdapUnreachable {
        checks.add(Check.pass(LdapCheck.ENTRY_FOUND, "exactly one entry", "`" + entry.dn() + "`"));
        // An empty password would be taken for a bind as nobody, which succeeds (RFC 4513, 5.1.2).
        LdapDirectory.Bound bound =
                password.reveal().isEmpty()
                        ? new LdapDirectory.Bound.No(49, "no password")
                        : reach.directory().bind(entry.dn(), password);
        if (bound instanceof LdapDirectory.Bound.No refused) {
            Check why = BindReason.check(refused);
            checks.add(why);
            return new ForeignAnswer.Refused(why, false, checks);
        }
        checks.add(Check.pass(LdapCheck.PASSWORD, "the password of the account", "it was taken"));
        checks.addAll(Standing.checks(entry, clock.instant()));
        Optional<Check> barred = checks.stream().filter(Check::failed).findFirst();
        if (barred.isPresent()) {
            return new ForeignAnswer.Refused(barred.get(), true, checks);
        }
        PersonKeeper.Kept kept =
                keeper.keep(
                        source.id(),
                        MappedPerson.of(entry, reach.settings()),
                        true,
                        reach.settings().importAtSignIn());
        checks.addAll(kept.checks());
        return switch (kept) {
            case PersonKeeper.Kept.Added added -> new ForeignAnswer.Proven(added.person(), checks);
            case PersonKeeper.Kept.Changed changed ->
                    new ForeignAnswer.Proven(changed.person(), checks);
            case PersonKeeper.Kept.Unchanged same ->
                    new ForeignAnswer.Proven(same.person(), checks);
            case PersonKeeper.Kept.Skipped skipped ->
                    new ForeignAnswer.Refused(skipped.decisive(), true, checks);
        };
    }
}
