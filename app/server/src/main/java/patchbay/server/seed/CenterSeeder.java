package patchbay.server.seed;

import java.util.List;
import java.util.Optional;
import patchbay.explain.Check;
import patchbay.identity.Instance;
import patchbay.identity.application.Application;
import patchbay.identity.application.ApplicationOutcome;
import patchbay.identity.application.Assignee;
import patchbay.identity.directory.DirectoryOutcome;
import patchbay.identity.directory.Group;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.Profile;
import patchbay.identity.portal.SignInRules;
import patchbay.identity.source.SourceOutcome;
import patchbay.server.yaml.Yaml;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** The identity centre's part of a seed: people, groups, applications, assignments. */
final class CenterSeeder {
    private final SeedTarget target;

    CenterSeeder(SeedTarget target) {
        this.target = target;
    }

    void put(Seed.Center center) throws SeedRefused {
        boolean fresh = target.directory().people("", 1).isEmpty();
        Instance instance = enabled(target.center().enable(center.account(), center.region()));
        if (fresh) {
            letInWithoutDevice();
        }
        for (Seed.Person person : center.people()) {
            put(person);
        }
        for (Seed.PeopleSource source : center.sources()) {
            put(source);
        }
        for (Seed.Group declared : center.groups()) {
            Group group = target.directory().groupNamed(declared.name(), declared.description());
            for (String member : declared.members()) {
                boolean _ = target.directory().join(group.id(), person(member).id());
            }
        }
        for (Seed.Application application : center.applications()) {
            put(instance, application);
        }
        for (Seed.Assignment assignment : center.assignments()) {
            put(assignment);
        }
    }

    /** A source that is there stays as it is. */
    private void put(Seed.PeopleSource declared) throws SeedRefused {
        boolean known =
                target.sources().list().stream()
                        .anyMatch(source -> source.name().equals(declared.name()));
        if (!known
                && target.sources().add(declared.fields(), declared.password())
                        instanceof SourceOutcome.Refused(Check why, List<Check> _)) {
            throw refused(declared.place(), why);
        }
    }

    private static Instance enabled(Reply<Instance> reply) throws SeedRefused {
        return switch (reply) {
            case Reply.Done<Instance>(Instance instance) -> instance;
            case Reply.Refused<Instance>(Fault fault) ->
                    throw new SeedRefused(
                            "identityCenter: " + fault.code() + ": " + fault.message());
        };
    }

    /**
     * A seed gives people their passwords, so that somebody or some program can sign in at once; an
     * instance that is enabled otherwise has people register a second factor first.
     */
    private void letInWithoutDevice() {
        boolean _ =
                target.rules()
                        .add(SignInRules.USUAL.withoutDevice(SignInRules.WithoutDevice.ALLOW));
    }

    /** A person who is there keeps the password they have. */
    private void put(Seed.Person declared) throws SeedRefused {
        if (target.directory().person(declared.userName()).isPresent()) {
            return;
        }
        DirectoryOutcome<Person> outcome =
                target.directory()
                        .addPerson(
                                declared.userName(),
                                Profile.of(
                                        declared.givenName(),
                                        declared.familyName(),
                                        declared.email()),
                                declared.administrator(),
                                Optional.of(target.hasher().hash(declared.password())));
        if (outcome instanceof DirectoryOutcome.Refused<Person>(Check why, List<Check> _)) {
            throw refused(declared.place(), why);
        }
    }

    private void put(Instance instance, Seed.Application declared) throws SeedRefused {
        if (target.applications().displayedAs(declared.settings().displayName()).isPresent()) {
            return;
        }
        if (target.applications().add(instance, declared.settings())
                instanceof ApplicationOutcome.Refused(Check why, List<Check> _)) {
            throw refused(declared.place(), why);
        }
    }

    private void put(Seed.Assignment declared) {
        Application application =
                target.applications().displayedAs(declared.application()).orElseThrow();
        Assignee assignee =
                declared.group()
                        ? new Assignee.EverybodyIn(
                                target.directory().groupNamed(declared.assignee(), "").id())
                        : new Assignee.OnePerson(person(declared.assignee()).id());
        boolean _ = target.applications().assign(application.id(), assignee);
    }

    private Person person(String userName) {
        return target.directory().person(userName).orElseThrow();
    }

    private static SeedRefused refused(Yaml.Place place, Check why) {
        return new SeedRefused(
                place + ": expected is " + why.expected() + ", found is " + why.found());
    }
}
