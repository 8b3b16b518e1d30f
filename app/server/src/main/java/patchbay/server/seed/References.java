package patchbay.server.seed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.connect.InstanceId;
import patchbay.server.settings.Nearest;
import patchbay.server.yaml.Yaml;
import patchbay.server.yaml.YamlMistake;

/** Makes sure that what a seed refers to is declared in it. */
final class References {
    private final Seed seed;
    private final AccountId standard;

    References(Seed seed, AccountId standard) {
        this.seed = seed;
        this.standard = standard;
    }

    void check() throws YamlMistake {
        if (seed.organization().isPresent()) {
            organization(seed.organization().get());
        }
        for (Seed.Provider provider : seed.providers()) {
            account(provider.place(), provider.account());
            if (provider.source() instanceof Seed.Source.OfApplication(String name)) {
                declared(provider.place(), "application", name, applications());
            }
        }
        for (Seed.Policy policy : seed.policies()) {
            account(policy.place(), policy.account());
        }
        for (Seed.Role role : seed.roles()) {
            account(role.place(), role.account());
            policies(role);
        }
        if (seed.center().isPresent()) {
            center(seed.center().get());
        }
        for (Seed.ConnectInstance instance : seed.instances()) {
            account(instance.place(), instance.account());
            Optional<String> id = instance.id();
            if (id.isPresent() && InstanceId.parse(id.get()).isEmpty()) {
                throw new YamlMistake(
                        instance.place(),
                        "instance id `" + id.get() + "` is no UUID in lower case");
            }
        }
    }

    private void organization(Seed.Organization organization) throws YamlMistake {
        account(organization.place(), organization.management());
        for (AccountId member : organization.accounts()) {
            account(organization.place(), member);
        }
        List<String> targets = new ArrayList<>(List.of("root", standard.digits()));
        seed.accounts().forEach(account -> targets.add(account.id().digits()));
        units("", organization.units(), targets);
        for (Seed.OrganizationPolicy policy : organization.policies()) {
            for (String target : policy.targets()) {
                declared(policy.place(), "target", target, targets);
            }
        }
    }

    private void units(String path, List<Seed.Unit> units, List<String> targets)
            throws YamlMistake {
        for (Seed.Unit unit : units) {
            targets.add(path + unit.name());
            for (AccountId member : unit.accounts()) {
                account(unit.place(), member);
            }
            units(path + unit.name() + "/", unit.units(), targets);
        }
    }

    private void policies(Seed.Role role) throws YamlMistake {
        List<String> names =
                seed.policies().stream()
                        .filter(policy -> policy.account().equals(role.account()))
                        .map(Seed.Policy::name)
                        .toList();
        for (String policy : role.policies()) {
            if (!policy.startsWith("arn:")) {
                declared(role.place(), "policy", policy, names);
            }
        }
    }

    private void center(Seed.Center center) throws YamlMistake {
        List<String> people = center.people().stream().map(Seed.Person::userName).toList();
        List<String> groups = center.groups().stream().map(Seed.Group::name).toList();
        for (Seed.Group group : center.groups()) {
            for (String member : group.members()) {
                declared(group.place(), "user", member, people);
            }
        }
        for (Seed.Assignment assignment : center.assignments()) {
            declared(assignment.place(), "application", assignment.application(), applications());
            declared(
                    assignment.place(),
                    assignment.group() ? "group" : "user",
                    assignment.assignee(),
                    assignment.group() ? groups : people);
        }
    }

    private List<String> applications() {
        return seed.center().stream()
                .flatMap(center -> center.applications().stream())
                .map(application -> application.settings().displayName())
                .toList();
    }

    private void account(Yaml.Place place, AccountId account) throws YamlMistake {
        if (account.equals(standard)) {
            return;
        }
        declared(
                place,
                "account",
                account.digits(),
                seed.accounts().stream().map(known -> known.id().digits()).toList());
    }

    private static void declared(
            Yaml.Place place, String what, String name, Collection<String> known)
            throws YamlMistake {
        if (!known.contains(name)) {
            throw new YamlMistake(
                    place,
                    what
                            + " `"
                            + name
                            + "` is not declared in this file"
                            + Nearest.hint(name, known));
        }
    }
}
