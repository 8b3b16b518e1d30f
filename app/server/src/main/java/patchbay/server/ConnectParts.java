package patchbay.server;

import java.time.InstantSource;
import patchbay.aws.events.EventLog;
import patchbay.chance.Randomness;
import patchbay.connect.AgentStatuses;
import patchbay.connect.AuthenticationProfileStore;
import patchbay.connect.AuthenticationProfiles;
import patchbay.connect.ConnectSessions;
import patchbay.connect.ConnectStore;
import patchbay.connect.CurrentUsers;
import patchbay.connect.Directories;
import patchbay.connect.Federation;
import patchbay.connect.Furnishings;
import patchbay.connect.FurnitureStore;
import patchbay.connect.Hierarchy;
import patchbay.connect.HierarchyStore;
import patchbay.connect.HoursOverrides;
import patchbay.connect.ImportOperations;
import patchbay.connect.InstanceOperations;
import patchbay.connect.Instances;
import patchbay.connect.Landing;
import patchbay.connect.NamesSent;
import patchbay.connect.OwnSignIn;
import patchbay.connect.PasswordHashing;
import patchbay.connect.PasswordSignIn;
import patchbay.connect.People;
import patchbay.connect.QuickConnectStore;
import patchbay.connect.QuickConnects;
import patchbay.connect.Resilience;
import patchbay.connect.ResilientFederation;
import patchbay.connect.SecurityProfiles;
import patchbay.connect.SessionNames;
import patchbay.connect.SessionOperations;
import patchbay.connect.StatusStore;
import patchbay.connect.StorageConfigs;
import patchbay.connect.TaggedResources;
import patchbay.connect.UserExport;
import patchbay.connect.UserImport;
import patchbay.connect.UserOperations;
import patchbay.connect.Users;
import patchbay.connect.Workspace;
import patchbay.connect.api.ConnectApi;
import patchbay.iam.Authorizer;
import patchbay.storage.AuthenticationProfileSqlStore;
import patchbay.storage.ConnectPasswordSqlStore;
import patchbay.storage.ConnectSessionSqlStore;
import patchbay.storage.ConnectSqlStore;
import patchbay.storage.Database;
import patchbay.storage.FurnitureSqlStore;
import patchbay.storage.HierarchySqlStore;
import patchbay.storage.HoursOverrideSqlStore;
import patchbay.storage.QuickConnectSqlStore;
import patchbay.storage.ResilienceSqlStore;
import patchbay.storage.StatusSqlStore;
import patchbay.storage.StorageConfigSqlStore;
import patchbay.trace.Traces;

/** The contact centre: instances, their users, and the desk they land at. */
record ConnectParts(
        ConnectStore store,
        FurnitureStore furniture,
        Instances instances,
        Users users,
        AuthenticationProfileStore profileStore,
        AuthenticationProfiles profiles,
        Federation federation,
        Resilience resilience,
        ConnectSessions sessions,
        Landing landing,
        Workspace workspace,
        PasswordHashing hashing,
        PasswordSignIn passwords) {
    /** Rule 8.5 knows a quota of instances per account; the cloud grants more on request. */
    private static final int INSTANCES_AT_MOST = 100;

    static ConnectParts assemble(
            Database database,
            Authorizer authorizer,
            Traces traces,
            EventLog events,
            IdentityParts identity,
            InstantSource clock,
            Randomness random) {
        ConnectStore store = new ConnectSqlStore(database);
        PasswordHashing hashing = ConnectPasswords.hashing(identity.hasher());
        Directories directories =
                ConnectPasswords.directories(identity.instances(), identity.passwords());
        Users users = new Users(store, clock, random, hashing);
        AuthenticationProfileStore profileStore = new AuthenticationProfileSqlStore(database);
        AuthenticationProfiles profiles = new AuthenticationProfiles(profileStore, clock);
        Federation federation = new Federation(store, profileStore, profiles, authorizer);
        ConnectSessions sessions =
                new ConnectSessions(new ConnectSessionSqlStore(database), profiles, random);
        Instances instances =
                new Instances(store, clock, random, directories::serves, INSTANCES_AT_MOST);
        Resilience resilience =
                new Resilience(store, new ResilienceSqlStore(database), instances, clock, random);
        return new ConnectParts(
                store,
                new FurnitureSqlStore(database),
                instances,
                users,
                profileStore,
                profiles,
                federation,
                resilience,
                sessions,
                new Landing(
                        federation,
                        new ResilientFederation(store, resilience),
                        sessions,
                        traces,
                        events,
                        random),
                new Workspace(store, users, sessions, profiles, traces),
                hashing,
                new PasswordSignIn(
                        store,
                        new ConnectPasswordSqlStore(database),
                        hashing,
                        ConnectPasswords.limit(clock),
                        directories,
                        clock));
    }

    OwnSignIn ownSignIn() {
        return new OwnSignIn(store, passwords, sessions);
    }

    InstanceOperations operations(Authorizer authorizer, EventLog events, Randomness random) {
        return new InstanceOperations(store, authorizer, events, random);
    }

    SessionOperations sessionOperations(InstanceOperations operations) {
        return new SessionOperations(operations, sessions, users, profiles);
    }

    UserOperations userOperations(InstanceOperations operations, NamesSent sent) {
        return new UserOperations(
                operations, users, sessions, profileStore, new SessionNames(store, sent));
    }

    ImportOperations importOperations(
            Database database,
            InstanceOperations operations,
            InstantSource clock,
            Randomness random) {
        HierarchyStore groups = new HierarchySqlStore(database);
        return new ImportOperations(
                operations,
                new UserImport(store, groups, clock, random, hashing),
                new UserExport(store, groups));
    }

    ConnectApi api(
            Database database, Authorizer authorizer, InstantSource clock, Randomness random) {
        HierarchyStore hierarchy = new HierarchySqlStore(database);
        StatusStore statuses = new StatusSqlStore(database);
        QuickConnectStore quickConnects = new QuickConnectSqlStore(database);
        Hierarchy groups = new Hierarchy(hierarchy, clock, random);
        return new ConnectApi(
                store,
                instances,
                users,
                new SecurityProfiles(store, clock, random),
                new HoursOverrides(
                        new HoursOverrideSqlStore(database),
                        new Furnishings(furniture, clock, random)),
                federation,
                sessions,
                new People(
                        users,
                        groups,
                        new AgentStatuses(statuses, clock, random),
                        profiles,
                        new QuickConnects(quickConnects, store, clock, random),
                        new StorageConfigs(new StorageConfigSqlStore(database), random),
                        new CurrentUsers(store, sessions, groups)),
                new TaggedResources(store, hierarchy, statuses, quickConnects, furniture),
                resilience,
                authorizer);
    }
}
