package patchbay.identity.source.ldap;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import patchbay.aws.Secret;
import patchbay.explain.Check;
import patchbay.identity.source.LdapSettings;
import patchbay.identity.source.PersonAttribute;

/** Tries a directory before its settings are kept: every step of the way, and a first look. */
public final class LdapRehearsal {
    private static final int LOOK = 5;

    private final LdapDirectories directories;

    public LdapRehearsal(LdapDirectories directories) {
        this.directories = directories;
    }

    /** The steps in their order; the last ones are missing where an earlier one failed. */
    public List<LdapDirectory.Step> run(LdapSettings settings, Secret password) {
        try (LdapDirectory directory = directories.tried(settings, password)) {
            List<LdapDirectory.Step> steps = new ArrayList<>(directory.rehearse());
            if (steps.stream().anyMatch(LdapDirectory.Step::done) && steps.getLast().done()) {
                steps.add(people(settings, directory));
                if (!settings.groups().base().isEmpty()) {
                    steps.add(groups(settings, directory));
                }
            }
            return steps;
        }
    }

    private static LdapDirectory.Step people(LdapSettings settings, LdapDirectory directory) {
        String what = "search for people below " + settings.people().base();
        List<LdapEntry> found = new ArrayList<>();
        try {
            directory.search(
                    new LdapDirectory.Search(
                            settings.people().base(),
                            settings.people().filter(),
                            MappedPerson.attributes(settings),
                            LOOK),
                    found::add);
        } catch (LdapUnreachable e) {
            return new LdapDirectory.Step(what, false, e.sentence());
        }
        if (found.isEmpty()) {
            return new LdapDirectory.Step(what, false, "nobody is found: check base and filter");
        }
        MappedPerson first = MappedPerson.of(found.getFirst(), settings);
        return new LdapDirectory.Step(
                what,
                true,
                (found.size() == LOOK ? "at least " : "")
                        + found.size()
                        + ", the first is "
                        + first.dn()
                        + " with user name `"
                        + first.value(PersonAttribute.USER_NAME)
                        + "`"
                        + first.checks().stream()
                                .filter(check -> check.outcome() != Check.Outcome.PASS)
                                .map(check -> "; " + check.found())
                                .findFirst()
                                .orElse(""));
    }

    private static LdapDirectory.Step groups(LdapSettings settings, LdapDirectory directory) {
        String what = "search for groups below " + settings.groups().base();
        List<LdapEntry> found = new ArrayList<>();
        try {
            directory.search(
                    new LdapDirectory.Search(
                            settings.groups().base(),
                            settings.groups().filter(),
                            Set.of("cn"),
                            LOOK),
                    found::add);
        } catch (LdapUnreachable e) {
            return new LdapDirectory.Step(what, false, e.sentence());
        }
        return new LdapDirectory.Step(
                what,
                !found.isEmpty(),
                found.isEmpty()
                        ? "none is found"
                        : (found.size() == LOOK ? "at least " : "") + found.size());
    }
}
