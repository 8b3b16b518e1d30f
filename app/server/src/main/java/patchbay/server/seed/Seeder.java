package patchbay.server.seed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.Partition;
import patchbay.aws.Region;
import patchbay.connect.ConnectUser;
import patchbay.connect.IdentityManagement;
import patchbay.connect.Instance;
import patchbay.connect.InstanceId;
import patchbay.connect.Instances.NewInstance;
import patchbay.connect.RoutingProfile;
import patchbay.connect.SecurityProfile;
import patchbay.connect.Users.NewUser;
import patchbay.iam.ManagedPolicies;
import patchbay.iam.ManagedPolicy;
import patchbay.iam.Role;
import patchbay.iam.Roles;
import patchbay.iam.SamlProvider;
import patchbay.iam.SamlProviders;
import patchbay.identity.application.Addresses;
import patchbay.identity.application.Application;
import patchbay.saml.metadata.IdentityProviderMetadata;
import patchbay.server.yaml.Yaml;
import patchbay.wire.Reply;

/** Adds what a seed declares and is not there yet. */
public final class Seeder {
    private final SeedTarget target;

    public Seeder(SeedTarget target) {
        this.target = target;
    }

    /** Everything, in the order in which one thing needs another. */
    public void put(Seed seed) throws SeedRefused {
        for (Seed.Account account : seed.accounts()) {
            put(account);
        }
        if (seed.organization().isPresent()) {
            new OrganizationSeeder(target.organization()).put(seed.organization().get());
        }
        if (seed.center().isPresent()) {
            new CenterSeeder(target).put(seed.center().get());
        }
        for (Seed.Provider provider : seed.providers()) {
            put(provider);
        }
        for (Seed.Policy policy : seed.policies()) {
            put(policy);
        }
        for (Seed.Role role : seed.roles()) {
            put(role);
        }
        for (Seed.ConnectInstance instance : seed.instances()) {
            put(instance);
        }
    }

    private void put(Seed.Account account) throws SeedRefused {
        target.accounts().open(account.id(), Partition.AWS, account.name(), account.email());
        if (account.alias().isPresent() && target.accountSettings().alias(account.id()).isEmpty()) {
            done(
                    account.place(),
                    target.accountSettings().setAlias(account.id(), account.alias().get()));
        }
    }

    private void put(Seed.Provider provider) throws SeedRefused {
        String metadata =
                switch (provider.source()) {
                    case Seed.Source.Document(String text) -> text;
                    case Seed.Source.OfApplication(String name) -> metadata(name);
                };
        SamlProvider _ =
                done(
                        provider.place(),
                        target.providers()
                                .ensure(
                                        SamlProviders.Draft.of(
                                                Partition.AWS,
                                                provider.account(),
                                                provider.name(),
                                                metadata)));
    }

    /** The document that the application offers for download. */
    private String metadata(String displayName) {
        Application application = target.applications().displayedAs(displayName).orElseThrow();
        Addresses addresses = new Addresses(target.addresses());
        return new String(
                new IdentityProviderMetadata(
                                addresses.issuer(application),
                                target.applications().certificates(application.id()),
                                addresses.issuer(application),
                                addresses.logout(application))
                        .document(),
                StandardCharsets.UTF_8);
    }

    private void put(Seed.Policy policy) throws SeedRefused {
        ManagedPolicy _ =
                done(
                        policy.place(),
                        target.policies()
                                .ensure(
                                        ManagedPolicies.Draft.of(
                                                Partition.AWS,
                                                policy.account(),
                                                policy.name(),
                                                policy.document())));
    }

    private void put(Seed.Role role) throws SeedRefused {
        Role _ =
                done(
                        role.place(),
                        target.roles()
                                .ensure(
                                        new Roles.Draft(
                                                Partition.AWS,
                                                role.account(),
                                                "/",
                                                role.name(),
                                                role.trustPolicy(),
                                                "",
                                                role.maxSession(),
                                                Optional.empty(),
                                                List.of())));
        for (String policy : role.policies()) {
            String arn =
                    policy.startsWith("arn:")
                            ? policy
                            : "arn:aws:iam::" + role.account() + ":policy/" + policy;
            Role _ = done(role.place(), target.roles().attach(role.account(), role.name(), arn));
        }
        for (Map.Entry<String, String> inline : role.inline().entrySet()) {
            Role _ =
                    done(
                            role.place(),
                            target.roles()
                                    .putInline(
                                            role.account(),
                                            role.name(),
                                            inline.getKey(),
                                            inline.getValue()));
        }
    }

    private void put(Seed.ConnectInstance declared) throws SeedRefused {
        Optional<Instance> known = target.instances().byAlias(declared.alias());
        Instance instance = known.isPresent() ? known.get() : create(declared);
        for (Seed.Agent agent : declared.users()) {
            if (target.users().byLogin(instance, agent.userName()).isEmpty()) {
                ConnectUser _ =
                        done(agent.place(), target.users().create(instance, user(instance, agent)));
            }
        }
    }

    private Instance create(Seed.ConnectInstance declared) throws SeedRefused {
        Region region = declared.region();
        return done(
                declared.place(),
                target.instances()
                        .create(
                                new NewInstance(
                                        declared.account(),
                                        region,
                                        IdentityManagement.SAML,
                                        Optional.of(declared.alias()),
                                        Optional.empty(),
                                        true,
                                        true,
                                        Map.of(),
                                        declared.id().map(InstanceId::new))));
    }

    private NewUser user(Instance instance, Seed.Agent agent) throws SeedRefused {
        List<SecurityProfile> profiles = target.connect().securityProfiles(instance.id());
        List<RoutingProfile> routings = target.connect().routingProfiles(instance.id());
        String routing =
                routings.stream()
                        .filter(profile -> profile.name().equals(agent.routingProfile()))
                        .map(RoutingProfile::id)
                        .findFirst()
                        .orElseThrow(() ->
                                none(agent.place(), "routing profile", agent.routingProfile()));
        List<String> permits = new ArrayList<>();
        for (String name : agent.securityProfiles()) {
            permits.add(
                    profiles.stream()
                            .filter(profile -> profile.name().equals(name))
                            .map(SecurityProfile::id)
                            .findFirst()
                            .orElseThrow(() -> none(agent.place(), "security profile", name)));
        }
        return new NewUser(
                agent.userName(),
                Optional.empty(),
                ConnectUser.Person.named(agent.firstName(), agent.lastName()),
                ConnectUser.Phone.SOFT,
                Optional.empty(),
                permits,
                routing,
                Optional.empty(),
                Map.of());
    }

    private static SeedRefused none(Yaml.Place place, String what, String name) {
        return new SeedRefused(place + ": the instance has no " + what + " `" + name + "`");
    }

    static <T> T done(Yaml.Place place, Reply<T> reply) throws SeedRefused {
        return switch (reply) {
            case Reply.Done<T>(T output) -> output;
            case Reply.Refused<T>(var fault) ->
                    throw new SeedRefused(place + ": " + fault.code() + ": " + fault.message());
        };
    }
}
