package patchbay.server;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import patchbay.aws.AccountId;
import patchbay.aws.events.EventLog;
import patchbay.chance.Randomness;
import patchbay.identity.directory.DirectoryEvents;
import patchbay.identity.directory.api.IdentityStoreApi;
import patchbay.identity.scim.Provisioning;
import patchbay.identity.scim.ScimEvents;
import patchbay.identity.scim.ScimServer;
import patchbay.organizations.Organizations;
import patchbay.storage.Database;
import patchbay.storage.ScimSqlStore;
import patchbay.web.console.Administration;
import patchbay.web.console.enrol.SignInSection;
import patchbay.web.console.people.DirectoryDoor;
import patchbay.web.console.people.GroupPages;
import patchbay.web.console.people.PeoplePages;
import patchbay.web.console.people.ProvisioningPages;
import patchbay.web.http.Route;

/** How programs reach the directory: the Identity Store API, and the SCIM server. */
record DirectoryParts(
        IdentityStoreApi api, Provisioning provisioning, ScimServer scim, DirectoryEvents events) {
    static DirectoryParts assemble(
            Database database,
            IdentityParts identity,
            IamParts iam,
            Organizations organizations,
            EventLog events,
            InstantSource clock,
            Randomness random) {
        Provisioning provisioning = new Provisioning(new ScimSqlStore(database), clock, random);
        return new DirectoryParts(
                new IdentityStoreApi(
                        iam.authorizer(),
                        identity.instances()::find,
                        (one, other) -> together(organizations, one, other),
                        identity.directory()),
                provisioning,
                new ScimServer(
                        provisioning,
                        identity.instances()::find,
                        identity.directory(),
                        new ScimEvents(events, identity.instances()::find, clock, random),
                        random),
                new DirectoryEvents(events, identity.instances()::find, clock, random));
    }

    /** The pages of people, groups and provisioning. */
    List<Route> console(
            Administration administration, IdentityParts identity, SignInSection signIn) {
        DirectoryDoor door =
                new DirectoryDoor(administration, identity.directory(), provisioning, events);
        return Stream.of(
                        new PeoplePages(door, signIn).routes(),
                        new GroupPages(door).routes(),
                        new ProvisioningPages(door, identity.instances()::find).routes())
                .flatMap(List::stream)
                .toList();
    }

    private static boolean together(Organizations organizations, AccountId one, AccountId other) {
        return organizations
                .of(one)
                .filter(found -> organizations.of(other).filter(found::equals).isPresent())
                .isPresent();
    }
}
