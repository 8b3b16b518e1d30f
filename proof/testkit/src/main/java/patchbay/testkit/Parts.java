package patchbay.testkit;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import patchbay.aws.Sealer;
import patchbay.aws.places.AddressBook;
import patchbay.chance.Randomness;
import patchbay.connect.AuthenticationProfiles;
import patchbay.connect.ConnectSessions;
import patchbay.connect.ConnectStore;
import patchbay.connect.Federation;
import patchbay.connect.InstanceOperations;
import patchbay.connect.Instances;
import patchbay.connect.Landing;
import patchbay.connect.Resilience;
import patchbay.connect.ResilientFederation;
import patchbay.connect.SessionOperations;
import patchbay.connect.Users;
import patchbay.connect.Workspace;
import patchbay.events.Events;
import patchbay.iam.AccountSettings;
import patchbay.iam.Authorizer;
import patchbay.iam.FederatedTrust;
import patchbay.iam.ManagedPolicies;
import patchbay.iam.PolicyDocuments;
import patchbay.iam.Roles;
import patchbay.iam.SamlProviders;
import patchbay.iam.SessionTokens;
import patchbay.iam.StsRegions;
import patchbay.iam.UniqueIds;
import patchbay.identity.directory.PasswordHasher;
import patchbay.organizations.OrganizationGuardrails;
import patchbay.policy.PolicyEvaluator;
import patchbay.saml.metadata.MetadataOutcome;
import patchbay.saml.metadata.MetadataReader;
import patchbay.saml.verify.Cryptography;
import patchbay.saml.verify.ResponseVerifier;
import patchbay.server.ConnectPasswords;
import patchbay.signin.ConsoleSessions;
import patchbay.signin.RelayStates;
import patchbay.signin.SignIn;
import patchbay.storage.AccountSettingsSqlStore;
import patchbay.storage.AesGcmSealer;
import patchbay.storage.AuthenticationProfileSqlStore;
import patchbay.storage.ConnectSessionSqlStore;
import patchbay.storage.ConnectSqlStore;
import patchbay.storage.ConsoleSessionSqlStore;
import patchbay.storage.Database;
import patchbay.storage.EventSqlStore;
import patchbay.storage.GuardrailSqlStore;
import patchbay.storage.IdentitySqlStore;
import patchbay.storage.ManagedPolicySqlStore;
import patchbay.storage.MasterKey;
import patchbay.storage.ResilienceSqlStore;
import patchbay.storage.RoleSqlStore;
import patchbay.storage.SamlProviderSqlStore;
import patchbay.storage.StsRegionSqlStore;
import patchbay.storage.TraceSqlStore;
import patchbay.storage.UserSqlStore;
import patchbay.sts.AssumeRoleWithSaml;
import patchbay.sts.FederationSettings;
import patchbay.sts.SamlRoles;
import patchbay.trace.Traces;

/** The services of the path, put together on an embedded database in a folder. */
record Parts(
        Database database,
        SamlProviders providers,
        Roles roles,
        AccountSettings settings,
        StsRegions regions,
        Instances instances,
        Users users,
        ConnectStore store,
        AssumeRoleWithSaml assumeRole,
        SignIn signIn,
        ConsoleSessions consoleSessions,
        Federation federation,
        Landing landing,
        Workspace workspace,
        ConnectSessions sessions,
        SessionOperations sessionOperations,
        Traces traces) {
    static Parts assemble(
            Path folder, AddressBook addresses, InstantSource clock, Randomness random) {
        Database database = Database.embedded(folder.resolve("patchbay.db"));
        Sealer sealer =
                AesGcmSealer.open(
                        database,
                        MasterKey.readOrCreate(folder.resolve("master.key"), random),
                        random);
        var traces = new Traces(new TraceSqlStore(database), clock, random);
        var events = new Events(new EventSqlStore(database));
        var ids = new UniqueIds(random);
        var roleStore = new RoleSqlStore(database);
        var userStore = new UserSqlStore(database);
        var documents = new PolicyDocuments(roleStore, userStore);
        var policies =
                new ManagedPolicies(new ManagedPolicySqlStore(database), documents, ids, clock);
        var roles = new Roles(roleStore, policies, documents, ids, clock);
        var providers =
                new SamlProviders(
                        new SamlProviderSqlStore(database),
                        document ->
                                MetadataReader.read(document)
                                                instanceof MetadataOutcome.Accepted accepted
                                        ? Optional.of(accepted.issuers())
                                        : Optional.empty(),
                        sealer,
                        ids,
                        clock);
        var tokens = new SessionTokens(sealer, random);
        var evaluator = PolicyEvaluator.asDocumented();
        var guardrails = new OrganizationGuardrails(new GuardrailSqlStore(database));
        var authorizer =
                new Authorizer(new IdentitySqlStore(database), policies, guardrails, evaluator);
        var accounts = new AccountSettings(new AccountSettingsSqlStore(database));
        var regions = new StsRegions(new StsRegionSqlStore(database));
        var verifier = new ResponseVerifier(Cryptography.ofPlatform());
        var assumeRole =
                new AssumeRoleWithSaml(
                        new AssumeRoleWithSaml.Parts(
                                verifier,
                                providers,
                                roles,
                                policies,
                                documents,
                                regions,
                                new FederatedTrust(guardrails, evaluator),
                                tokens,
                                account -> false,
                                addresses,
                                FederationSettings.USUAL,
                                random));
        var samlRoles =
                new SamlRoles(
                        verifier, providers, roles, addresses, FederationSettings.USUAL, random);
        var consoleSessions =
                new ConsoleSessions(
                        new ConsoleSessionSqlStore(database), tokens, guardrails, traces, random);
        var signIn =
                new SignIn(
                        samlRoles::read,
                        assumeRole::decide,
                        new RelayStates(addresses),
                        consoleSessions,
                        accounts::alias,
                        traces,
                        events,
                        random);
        var store = new ConnectSqlStore(database);
        var users =
                new Users(
                        store,
                        clock,
                        random,
                        ConnectPasswords.hashing(new PasswordHasher(random, 1)));
        var profileStore = new AuthenticationProfileSqlStore(database);
        var profiles = new AuthenticationProfiles(profileStore, clock);
        var sessions = new ConnectSessions(new ConnectSessionSqlStore(database), profiles, random);
        var instances =
                new Instances(store, clock, random, directory -> false, Instances.USUAL_QUOTA);
        var federation = new Federation(store, profileStore, profiles, authorizer);
        return new Parts(
                database,
                providers,
                roles,
                accounts,
                regions,
                instances,
                users,
                store,
                assumeRole,
                signIn,
                consoleSessions,
                federation,
                new Landing(
                        federation,
                        new ResilientFederation(
                                store,
                                new Resilience(
                                        store,
                                        new ResilienceSqlStore(database),
                                        instances,
                                        clock,
                                        random)),
                        sessions,
                        traces,
                        events,
                        random),
                new Workspace(store, users, sessions, profiles, traces),
                sessions,
                new SessionOperations(
                        new InstanceOperations(store, authorizer, events, random),
                        sessions,
                        users,
                        profiles),
                traces);
    }
}
