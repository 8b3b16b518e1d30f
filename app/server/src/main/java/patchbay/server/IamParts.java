package patchbay.server;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.Sealer;
import patchbay.aws.events.EventLog;
import patchbay.aws.places.AddressBook;
import patchbay.chance.Randomness;
import patchbay.iam.AccessKeys;
import patchbay.iam.AccountSettings;
import patchbay.iam.AccountSettingsStore;
import patchbay.iam.Authorizer;
import patchbay.iam.CallerCredentials;
import patchbay.iam.EndpointTokens;
import patchbay.iam.FederatedTrust;
import patchbay.iam.Groups;
import patchbay.iam.GuardrailSettings;
import patchbay.iam.LastUses;
import patchbay.iam.ManagedPolicies;
import patchbay.iam.OpenAccounts;
import patchbay.iam.PolicyDocuments;
import patchbay.iam.Roles;
import patchbay.iam.SamlProviders;
import patchbay.iam.SessionTokens;
import patchbay.iam.StsRegionOperations;
import patchbay.iam.StsRegions;
import patchbay.iam.UniqueIds;
import patchbay.iam.UserStore;
import patchbay.iam.Users;
import patchbay.iam.api.Administration;
import patchbay.iam.api.IamApi;
import patchbay.iam.simulate.Entities;
import patchbay.iam.simulate.Simulator;
import patchbay.iam.toolbox.KeptDenials;
import patchbay.iam.toolbox.api.IamToolboxApi;
import patchbay.organizations.Accounts;
import patchbay.organizations.Guardrails;
import patchbay.organizations.OrganizationGuardrails;
import patchbay.policy.PolicyEvaluator;
import patchbay.saml.metadata.MetadataOutcome;
import patchbay.saml.metadata.MetadataReader;
import patchbay.saml.verify.SigningKey;
import patchbay.server.settings.Settings;
import patchbay.storage.AccessKeySqlStore;
import patchbay.storage.AccountSettingsSqlStore;
import patchbay.storage.AccountSqlStore;
import patchbay.storage.Database;
import patchbay.storage.DenialSqlStore;
import patchbay.storage.GroupSqlStore;
import patchbay.storage.GuardrailSqlStore;
import patchbay.storage.IdentitySqlStore;
import patchbay.storage.LastUseSqlStore;
import patchbay.storage.ManagedPolicySqlStore;
import patchbay.storage.RoleSqlStore;
import patchbay.storage.SamlProviderSqlStore;
import patchbay.storage.StsRegionSqlStore;
import patchbay.storage.UserSqlStore;
import patchbay.wire.sigv4.Credentials;

/** Accounts, and who may do what in them. */
record IamParts(
        Guardrails guardrails,
        Accounts accounts,
        AccountSettingsStore settingsStore,
        AccountSettings settings,
        StsRegions stsRegions,
        EndpointTokens endpointTokens,
        Roles roles,
        ManagedPolicies policies,
        PolicyDocuments documents,
        SamlProviders providers,
        Users users,
        Groups groups,
        AccessKeys keys,
        LastUses uses,
        SessionTokens tokens,
        Credentials credentials,
        Authorizer authorizer,
        FederatedTrust trust,
        Simulator simulator,
        KeptDenials denials) {
    static IamParts assemble(
            Settings settings,
            Database database,
            Sealer sealer,
            AddressBook addresses,
            InstantSource clock,
            Randomness random) {
        return assemble(
                settings,
                database,
                sealer,
                addresses,
                new OrganizationGuardrails(new GuardrailSqlStore(database)),
                clock,
                random);
    }

    /**
     * @param guardrails what lies over the accounts
     */
    static IamParts assemble(
            Settings settings,
            Database database,
            Sealer sealer,
            AddressBook addresses,
            Guardrails guardrails,
            InstantSource clock,
            Randomness random) {
        UniqueIds ids = new UniqueIds(random);
        Accounts accounts = new Accounts(new AccountSqlStore(database), clock);
        AccountSettingsStore settingsStore = new AccountSettingsSqlStore(database);
        AccountSettings accountSettings = new AccountSettings(settingsStore);
        RoleSqlStore roleStore = new RoleSqlStore(database);
        UserStore userStore = new UserSqlStore(database);
        PolicyDocuments documents = new PolicyDocuments(roleStore, userStore);
        ManagedPolicies policies =
                new ManagedPolicies(new ManagedPolicySqlStore(database), documents, ids, clock);
        LastUses uses = new LastUses(new LastUseSqlStore(database));
        AccessKeySqlStore keyStore = new AccessKeySqlStore(database);
        AccessKeys keys = new AccessKeys(keyStore, userStore, sealer, ids, clock, uses);
        SessionTokens tokens = new SessionTokens(sealer, random);
        PolicyEvaluator evaluator =
                PolicyEvaluator.asDocumented().with(new CanonicalAddresses(addresses));
        Roles roles = new Roles(roleStore, policies, documents, ids, clock);
        Users users = new Users(userStore, policies, documents, ids, clock);
        Groups groups =
                new Groups(new GroupSqlStore(database), userStore, policies, documents, ids, clock);
        KeptDenials denials =
                new KeptDenials(new DenialSqlStore(database), settings.authorizationDetails());
        return new IamParts(
                guardrails,
                accounts,
                settingsStore,
                accountSettings,
                new StsRegions(new StsRegionSqlStore(database)),
                account -> accountSettings.globalTokens(account) == AccountSettings.GlobalTokens.V2,
                roles,
                policies,
                documents,
                new SamlProviders(
                        new SamlProviderSqlStore(database), IamParts::issuers, sealer, ids, clock),
                users,
                groups,
                keys,
                uses,
                tokens,
                new OpenAccounts(
                        new CallerCredentials(keys, userStore, accounts, tokens, uses), guardrails),
                new Authorizer(new IdentitySqlStore(database), policies, guardrails, evaluator)
                        .telling(denials),
                new FederatedTrust(
                        guardrails,
                        evaluator,
                        new GuardrailSettings(settings.scpOnSaml(), settings.rcpOnSaml())),
                new Simulator(new Entities(roles, users, groups, policies), guardrails, evaluator),
                denials);
    }

    private static Optional<Map<String, List<SigningKey>>> issuers(String document) {
        return switch (MetadataReader.read(document)) {
            case MetadataOutcome.Accepted accepted -> Optional.of(accepted.issuers());
            case MetadataOutcome.Refused _ -> Optional.empty();
        };
    }

    IamApi api() {
        return new IamApi(
                authorizer,
                new Administration(roles, users, groups, policies, providers, keys, uses, settings),
                simulator);
    }

    IamToolboxApi toolbox() {
        return new IamToolboxApi(authorizer, denials);
    }

    /** What administrators do with the regions of their accounts. */
    StsRegionOperations stsRegionOperations(EventLog events, Randomness random) {
        return new StsRegionOperations(stsRegions, authorizer, events, random);
    }
}
