package patchbay.server;

import java.time.InstantSource;
import patchbay.aws.Sealer;
import patchbay.chance.Randomness;
import patchbay.identity.directory.Directory;
import patchbay.identity.source.SourceStore;
import patchbay.identity.source.Sources;
import patchbay.identity.source.ldap.DirectoryPasswords;
import patchbay.identity.source.ldap.LdapDirectories;
import patchbay.identity.source.ldap.LdapRehearsal;
import patchbay.identity.source.ldap.LdapSignIn;
import patchbay.identity.source.ldap.LdapSync;
import patchbay.ldap.Connector;
import patchbay.storage.Database;
import patchbay.storage.SourceSqlStore;

/** Where people come from beside our own directory. */
record SourceParts(
        SourceStore store,
        Sources sources,
        LdapDirectories directories,
        LdapRehearsal rehearsal,
        LdapSync sync,
        DirectoryPasswords passwords) {
    static SourceParts assemble(
            Database database,
            Sealer sealer,
            Directory people,
            InstantSource clock,
            Randomness random) {
        SourceStore store = new SourceSqlStore(database);
        Sources sources = new Sources(store, sealer, random);
        LdapDirectories directories = new LdapDirectories(sources, new Connector());
        return new SourceParts(
                store,
                sources,
                directories,
                new LdapRehearsal(directories),
                new LdapSync(sources, store, directories, people, clock),
                new DirectoryPasswords(
                        sources, store, new LdapSignIn(directories, people, store, clock)));
    }
}
