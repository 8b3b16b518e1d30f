package patchbay.server.seed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.organizations.Member;
import patchbay.organizations.MemberAccounts;
import patchbay.organizations.Organization;
import patchbay.organizations.OrganizationPolicies;
import patchbay.organizations.OrganizationPolicy;
import patchbay.organizations.Page;
import patchbay.organizations.Unit;
import patchbay.organizations.Units;
import patchbay.server.yaml.Yaml;
import patchbay.wire.Reply;

/** Adds the organization that a seed declares: what is there already stays as it is. */
final class OrganizationSeeder {
    private final SeedTarget.OrganizationTarget target;

    /** Ids of units by their path, and of the root. */
    private final Map<String, String> places = new HashMap<>();

    OrganizationSeeder(SeedTarget.OrganizationTarget target) {
        this.target = target;
    }

    void put(Seed.Organization declared) throws SeedRefused {
        AccountId management = declared.management();
        Optional<Organization> known = target.organizations().of(management);
        Organization organization =
                known.isPresent()
                        ? known.get()
                        : done(
                                declared.place(),
                                target.organizations()
                                        .create(
                                                Partition.AWS,
                                                management,
                                                Organization.FeatureSet.ALL));
        places.put("root", organization.rootId());
        for (AccountId account : declared.accounts()) {
            join(declared.place(), organization, account, organization.rootId());
        }
        for (Seed.Unit unit : declared.units()) {
            put(organization, organization.rootId(), "", unit);
        }
        for (Seed.OrganizationPolicy policy : declared.policies()) {
            put(organization, policy);
        }
    }

    private void put(Organization organization, String parent, String path, Seed.Unit declared)
            throws SeedRefused {
        Units units = target.units();
        List<Unit> there =
                done(declared.place(), units.list(organization, parent, Page.Wanted.ALL)).items();
        Optional<Unit> known =
                there.stream().filter(unit -> unit.name().equals(declared.name())).findFirst();
        Unit unit =
                known.isPresent()
                        ? known.get()
                        : done(
                                declared.place(),
                                units.create(organization, parent, declared.name(), Map.of()));
        places.put(path + declared.name(), unit.id());
        for (AccountId account : declared.accounts()) {
            join(declared.place(), organization, account, unit.id());
        }
        for (Seed.Unit below : declared.units()) {
            put(organization, unit.id(), path + declared.name() + "/", below);
        }
    }

    /** An account that is elsewhere in the organization stays there: somebody moved it. */
    private void join(Yaml.Place place, Organization organization, AccountId account, String parent)
            throws SeedRefused {
        MemberAccounts accounts = target.accounts();
        if (accounts.get(organization, account) instanceof Reply.Done<Member>) {
            return;
        }
        Member joined = done(place, accounts.join(organization, account));
        if (!joined.parent().equals(parent)) {
            Member _ = done(place, accounts.move(organization, account, joined.parent(), parent));
        }
    }

    private void put(Organization before, Seed.OrganizationPolicy declared) throws SeedRefused {
        OrganizationPolicies policies = target.policies();
        Organization organization = target.organizations().of(before.management()).orElseThrow();
        String type = declared.type().name();
        if (!organization.enabled().contains(declared.type())) {
            organization =
                    done(
                            declared.place(),
                            policies.enable(organization, organization.rootId(), type));
        }
        Optional<OrganizationPolicy> known =
                done(declared.place(), policies.list(organization, type, Page.Wanted.ALL))
                        .items()
                        .stream()
                        .filter(policy -> policy.name().equals(declared.name()))
                        .findFirst();
        OrganizationPolicy policy =
                known.isPresent()
                        ? known.get()
                        : done(
                                declared.place(),
                                policies.create(
                                        organization,
                                        new OrganizationPolicies.Draft(
                                                declared.type(),
                                                declared.name(),
                                                declared.description(),
                                                declared.document(),
                                                Map.of())));
        for (String named : declared.targets()) {
            String id = places.getOrDefault(named, named);
            boolean hangs =
                    done(declared.place(), policies.at(organization, id, type, Page.Wanted.ALL))
                            .items()
                            .contains(policy);
            if (!hangs) {
                OrganizationPolicy _ =
                        done(declared.place(), policies.attach(organization, policy.id(), id));
            }
        }
    }

    private static <T> T done(Yaml.Place place, Reply<T> reply) throws SeedRefused {
        return Seeder.done(place, reply);
    }
}
