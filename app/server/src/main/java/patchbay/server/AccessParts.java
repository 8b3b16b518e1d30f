package patchbay.server;

import java.time.Instant;
import java.time.InstantSource;
import patchbay.aws.places.AddressBook;
import patchbay.chance.Randomness;
import patchbay.identity.access.AccessStore;
import patchbay.identity.access.Assignments;
import patchbay.identity.access.Enabling;
import patchbay.identity.access.InstanceDeletion;
import patchbay.identity.access.PermissionSets;
import patchbay.identity.access.Provisioner;
import patchbay.identity.access.api.SsoAdminApi;
import patchbay.storage.AccessSqlStore;
import patchbay.storage.Database;

/** Identity Center's hold on accounts: permission sets, assignments, and the roles they become. */
record AccessParts(
        AccessStore store, Enabling enabling, PermissionSets sets, Assignments assignments) {
    static AccessParts assemble(
            Database database,
            IamParts iam,
            OrganizationParts organizations,
            IdentityParts identity,
            AddressBook book,
            InstantSource clock,
            Randomness random) {
        AccessStore store = new AccessSqlStore(database);
        return new AccessParts(
                store,
                new Enabling(identity.instances(), organizations.organizations(), iam.accounts()),
                new PermissionSets(store, iam.policies(), clock, random),
                new Assignments(
                        store,
                        new Provisioner(
                                iam.roles(), iam.policies(), iam.providers(), book, clock, random),
                        identity.directory(),
                        organizations.organizations(),
                        iam.accounts(),
                        clock,
                        random));
    }

    SsoAdminApi api(IamParts iam, IdentityParts identity) {
        return new SsoAdminApi(
                iam.authorizer(),
                store,
                identity.instances(),
                enabling,
                new InstanceDeletion(
                        identity.instances(),
                        store,
                        assignments,
                        identity.directory(),
                        identity.applications()),
                sets,
                assignments);
    }

    /** Carries out what a crash interrupted. */
    int sweep(IdentityParts identity, Instant now) {
        return assignments.resume(identity.instances().find(), now);
    }
}
