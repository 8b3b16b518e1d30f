package patchbay.scenarios.realpeers;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.DirectoryStore;
import patchbay.identity.directory.PasswordHasher;
import patchbay.identity.portal.PasswordOutcome;
import patchbay.identity.portal.PasswordSignIn;
import patchbay.identity.source.Fields;
import patchbay.identity.source.LdapForm;
import patchbay.identity.source.Source;
import patchbay.identity.source.SourceOutcome;
import patchbay.identity.source.SourceStore;
import patchbay.identity.source.Sources;
import patchbay.identity.source.SyncReport;
import patchbay.identity.source.ldap.DirectoryPasswords;
import patchbay.identity.source.ldap.LdapDirectories;
import patchbay.identity.source.ldap.LdapDirectory;
import patchbay.identity.source.ldap.LdapRehearsal;
import patchbay.identity.source.ldap.LdapSignIn;
import patchbay.identity.source.ldap.LdapSync;
import patchbay.ldap.Connector;
import patchbay.storage.AesGcmSealer;
import patchbay.storage.Database;
import patchbay.storage.DirectorySqlStore;
import patchbay.storage.MasterKey;
import patchbay.storage.SourceSqlStore;

/** The real services of identity sources on an embedded database, beside a real directory. */
final class SourceHouse implements AutoCloseable {
    private static final Randomness RANDOM = new SecureRandom()::nextBytes;

    final Database database;
    final Directory people;
    final SourceStore store;
    final Sources sources;
    final LdapDirectories directories;
    final LdapSync sync;
    final PasswordSignIn passwords;

    SourceHouse(Path folder) {
        Clock clock = Clock.systemUTC();
        this.database = Database.embedded(folder.resolve("patchbay.db"));
        DirectoryStore kept = new DirectorySqlStore(database);
        PasswordHasher hasher = new PasswordHasher(RANDOM, 2);
        this.people = new Directory(kept, hasher, clock, RANDOM);
        this.store = new SourceSqlStore(database);
        this.sources =
                new Sources(
                        store,
                        AesGcmSealer.open(
                                database,
                                MasterKey.readOrCreate(folder.resolve("master.key"), RANDOM),
                                RANDOM),
                        RANDOM);
        this.directories = new LdapDirectories(sources, new Connector());
        this.sync = new LdapSync(sources, store, directories, people, clock);
        this.passwords =
                new PasswordSignIn(
                        kept,
                        hasher,
                        clock,
                        new DirectoryPasswords(
                                sources, store, new LdapSignIn(directories, people, store, clock)));
    }

    /** A source with these settings, given as name, value, name, value. */
    Source source(String password, String... settings) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            values.merge(
                    settings[i],
                    List.of(settings[i + 1]),
                    (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
        }
        return done(sources.add(Fields.of(values), Optional.of(new Secret(password))));
    }

    /** The same source with other settings in place of those it has. */
    Source change(Source source, String... settings) {
        Fields fields =
                source.fields().with("name", source.name()).with("domain", source.domains());
        for (int i = 0; i < settings.length; i += 2) {
            fields = fields.with(settings[i], settings[i + 1]);
        }
        return done(sources.change(source.id(), fields, Optional.empty()).orElseThrow());
    }

    private static Source done(SourceOutcome outcome) {
        return switch (outcome) {
            case SourceOutcome.Done done -> done.source();
            case SourceOutcome.Refused refused -> throw new AssertionError(refused.decisive());
        };
    }

    SyncReport sync(Source source) {
        return sync.run(source, true);
    }

    /** Where somebody with this name and password ends: a user name, or the id of a check. */
    String signIn(String name, String password) {
        return switch (passwords.signIn(name, new Secret(password), "192.0.2.1")) {
            case PasswordOutcome.SignedIn in -> in.person().userName();
            case PasswordOutcome.Refused refused -> refused.decisive().id().text();
            case PasswordOutcome.Unavailable down -> down.decisive().id().text();
            case PasswordOutcome.Later later -> later.decisive().id().text();
        };
    }

    List<LdapDirectory.Step> rehearse(Source source) {
        return new LdapRehearsal(directories)
                .run(
                        LdapForm.read(source.kind(), source.fields()).settings().orElseThrow(),
                        sources.secret(source.id()).orElse(new Secret("")));
    }

    List<String> members(String group) {
        return people.group(group).map(each -> people.members(each.id())).orElse(List.of()).stream()
                .map(person -> person.userName())
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        directories.close();
        database.close();
    }
}
