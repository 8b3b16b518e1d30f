package patchbay.server;

import java.time.InstantSource;
import patchbay.aws.Sealer;
import patchbay.aws.places.AddressBook;
import patchbay.chance.Randomness;
import patchbay.identity.Instances;
import patchbay.identity.application.Addresses;
import patchbay.identity.application.Applications;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.DirectoryStore;
import patchbay.identity.directory.PasswordHasher;
import patchbay.identity.portal.OpenApplication;
import patchbay.identity.portal.OwnApplications;
import patchbay.identity.portal.PasswordSignIn;
import patchbay.identity.portal.Sessions;
import patchbay.storage.ApplicationSqlStore;
import patchbay.storage.Database;
import patchbay.storage.DirectorySqlStore;
import patchbay.storage.InstanceSqlStore;
import patchbay.storage.PortalSessionSqlStore;

/** The identity provider's half: people, what they may open, and the statement that says so. */
record IdentityParts(
        Instances instances,
        Directory directory,
        PasswordHasher hasher,
        PasswordSignIn passwords,
        Sessions sessions,
        Applications applications,
        Addresses addresses,
        OwnApplications own,
        OpenApplication openApplication,
        SourceParts sources) {
    /** Each hash takes 19 MiB while it is computed. */
    private static final int HASHES_AT_ONCE =
            Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    static IdentityParts assemble(
            Database database,
            Sealer sealer,
            AddressBook book,
            InstantSource clock,
            Randomness random) {
        DirectoryStore people = new DirectorySqlStore(database);
        PasswordHasher hasher = new PasswordHasher(random, HASHES_AT_ONCE);
        Applications applications =
                new Applications(new ApplicationSqlStore(database), sealer, clock, random);
        Addresses addresses = new Addresses(book);
        Directory directory = new Directory(people, hasher, clock, random);
        SourceParts sources = SourceParts.assemble(database, sealer, directory, clock, random);
        return new IdentityParts(
                new Instances(new InstanceSqlStore(database), clock, random),
                directory,
                hasher,
                new PasswordSignIn(people, hasher, clock, sources.passwords()),
                new Sessions(
                        new PortalSessionSqlStore(database), clock, random, Sessions.EIGHT_HOURS),
                applications,
                addresses,
                new OwnApplications(applications, directory),
                new OpenApplication(applications, addresses, random, clock),
                sources);
    }
}
