package patchbay.server.seed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.aws.Secret;
import patchbay.identity.application.Settings;
import patchbay.identity.source.Fields;
import patchbay.organizations.OrganizationPolicyType;
import patchbay.server.yaml.Yaml;

/** What a seed file declares, every value well-formed and every reference to something declared. */
public record Seed(
        List<Account> accounts,
        Optional<Organization> organization,
        List<Provider> providers,
        List<Policy> policies,
        List<Role> roles,
        Optional<Center> center,
        List<ConnectInstance> instances) {
    /**
     * @param alias empty for none
     * @param email of the root user; empty for one made from the id
     */
    record Account(
            Yaml.Place place,
            AccountId id,
            String name,
            Optional<String> alias,
            Optional<String> email) {}

    /**
     * The tree of accounts.
     *
     * @param management the account that manages it
     * @param accounts right below the root
     */
    record Organization(
            Yaml.Place place,
            AccountId management,
            List<AccountId> accounts,
            List<Unit> units,
            List<OrganizationPolicy> policies) {}

    record Unit(Yaml.Place place, String name, List<AccountId> accounts, List<Unit> units) {}

    /**
     * @param targets {@code root}, ids of accounts, or units by their path: {@code A/B}
     */
    record OrganizationPolicy(
            Yaml.Place place,
            OrganizationPolicyType type,
            String name,
            String description,
            String document,
            List<String> targets) {}

    /** A SAML provider, whose metadata is written here or that of an application of ours. */
    record Provider(Yaml.Place place, AccountId account, String name, Source source) {}

    /** Where a provider's metadata comes from. */
    sealed interface Source {
        record Document(String text) implements Source {}

        record OfApplication(String displayName) implements Source {}
    }

    record Policy(Yaml.Place place, AccountId account, String name, String document) {}

    /**
     * @param policies names of managed policies of the same account, or ARNs
     * @param inline documents by name
     */
    record Role(
            Yaml.Place place,
            AccountId account,
            String name,
            String trustPolicy,
            Duration maxSession,
            List<String> policies,
            Map<String, String> inline) {}

    /** Identity Center: its directory and its applications. */
    record Center(
            AccountId account,
            Region region,
            List<Person> people,
            List<Group> groups,
            List<Application> applications,
            List<Assignment> assignments,
            List<PeopleSource> sources) {}

    /**
     * Where people come from beside our own directory.
     *
     * @param password of the account that searches a directory
     */
    record PeopleSource(Yaml.Place place, String name, Fields fields, Optional<Secret> password) {}

    record Person(
            Yaml.Place place,
            String userName,
            Secret password,
            String email,
            String givenName,
            String familyName,
            boolean administrator) {}

    record Group(Yaml.Place place, String name, String description, List<String> members) {}

    record Application(Yaml.Place place, Settings settings) {}

    /**
     * @param group whether the assignee is a group
     */
    record Assignment(Yaml.Place place, String application, String assignee, boolean group) {}

    record ConnectInstance(
            Yaml.Place place,
            AccountId account,
            Region region,
            String alias,
            Optional<String> id,
            List<Agent> users) {}

    record Agent(
            Yaml.Place place,
            String userName,
            String firstName,
            String lastName,
            String routingProfile,
            List<String> securityProfiles) {}
}
