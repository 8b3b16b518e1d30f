package patchbay.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.aws.places.AddressBook;
import patchbay.chance.Randomness;
import patchbay.explain.Trace;
import patchbay.explain.TraceCode;
import patchbay.identity.Instance;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.DirectoryOutcome;
import patchbay.identity.directory.PasswordHasher;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.Profile;
import patchbay.identity.source.Fields;
import patchbay.identity.source.Source;
import patchbay.identity.source.SourceOutcome;
import patchbay.identity.source.Sources;
import patchbay.identity.source.external.Arrival;
import patchbay.identity.source.external.Departure;
import patchbay.identity.source.external.ExternalOutcome;
import patchbay.identity.source.external.ExternalSignIn;
import patchbay.identity.source.external.ExternalStore;
import patchbay.identity.source.external.MetadataRefresh;
import patchbay.identity.source.external.ProviderKeys;
import patchbay.identity.source.external.ProviderProbe;
import patchbay.identity.source.external.ServiceProvider;
import patchbay.identity.source.external.SourceSetUp;
import patchbay.saml.verify.Cryptography;
import patchbay.saml.verify.ResponseVerifier;
import patchbay.storage.AesGcmSealer;
import patchbay.storage.Database;
import patchbay.storage.DirectorySqlStore;
import patchbay.storage.ExternalSqlStore;
import patchbay.storage.MasterKey;
import patchbay.storage.SourceSqlStore;
import patchbay.storage.TraceSqlStore;
import patchbay.testkit.MovableClock;
import patchbay.testkit.ResponseDraft;
import patchbay.testkit.TestIdp;
import patchbay.trace.Traces;

/** The portal's side of a sign-in by another identity provider, on a real database. */
final class ExternalHouse implements AutoCloseable {
    static final String AUDIENCE =
            "https://us-east-1.signin.aws.amazon.com/platform/saml/d-0123456789";

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    final MovableClock clock = new MovableClock(START);
    final TestIdp idp;
    final Sources sources;
    final Departure departure;
    final Arrival arrival;
    final Directory people;

    /** What is at the address of the metadata. */
    Optional<String> published = Optional.empty();

    private final Database database;
    private final ExternalSignIn signIn;
    private final SourceSetUp setUp;
    private final Traces traces;

    ExternalHouse(Path folder) {
        Random dice = new Random(11);
        Randomness random = dice::nextBytes;
        this.database = Database.embedded(folder.resolve("patchbay.db"));
        this.idp = TestIdp.known("https://idp.example.com/portal", START, random);
        this.traces = new Traces(new TraceSqlStore(database), clock, random);
        this.sources =
                new Sources(
                        new SourceSqlStore(database),
                        AesGcmSealer.open(
                                database,
                                MasterKey.readOrCreate(folder.resolve("master.key"), random),
                                random),
                        random);
        this.people =
                new Directory(
                        new DirectorySqlStore(database),
                        new PasswordHasher(random, 1),
                        clock,
                        random);
        ExternalStore store = new ExternalSqlStore(database);
        ServiceProvider self =
                new ServiceProvider(
                        new AddressBook("patchbay.localhost"),
                        () ->
                                Optional.of(
                                        new Instance(
                                                new AccountId("111122223333"),
                                                new Region("us-east-1"),
                                                "ssoins-0123456789abcdef",
                                                "d-0123456789")));
        ProviderProbe probe = new Probe();
        ProviderKeys keys = new ProviderKeys(sources, clock, random);
        this.setUp = new SourceSetUp(sources, keys, probe);
        this.departure = new Departure(sources, self, keys, store, probe, clock, random);
        this.arrival = new Arrival(store, people::person, traces, clock);
        this.signIn =
                new ExternalSignIn(
                        new ExternalSignIn.Parts(
                                sources,
                                self,
                                store,
                                new MetadataRefresh(sources, probe, clock),
                                new ResponseVerifier(Cryptography.ofPlatform()),
                                people::person,
                                traces,
                                clock,
                                random));
        person("ana@example.com");
    }

    private final class Probe implements ProviderProbe {
        @Override
        public boolean answers(String address) {
            return true;
        }

        @Override
        public Optional<String> fetch(String address) {
            return published;
        }
    }

    static ExternalHouse open() {
        try {
            return new ExternalHouse(Files.createTempDirectory("external"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Person person(String userName) {
        return switch (people.addPerson(userName, Profile.of("Given", "Family", ""))) {
            case DirectoryOutcome.Done<Person> done -> done.value();
            case DirectoryOutcome.Refused<Person> refused ->
                    throw new AssertionError(refused.decisive());
        };
    }

    /** A source that knows the provider's metadata; further settings as name, value. */
    Source source(String... settings) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("name", List.of("Example"));
        values.put("kind", List.of("saml"));
        values.put("metadata", List.of(idp.metadata()));
        for (int i = 0; i < settings.length; i += 2) {
            values.put(settings[i], List.of(settings[i + 1]));
        }
        return switch (setUp.add(Fields.of(values), Optional.empty())) {
            case SourceOutcome.Done done -> done.source();
            case SourceOutcome.Refused refused -> throw new AssertionError(refused.decisive());
        };
    }

    static String consumer(Source source) {
        return "https://us-east-1.signin.aws.amazon.com"
                + ServiceProvider.consumerPath(source.fields().text("consumerId"));
    }

    /** A response about somebody, right in everything until it is changed. */
    ResponseDraft response(Source source, String name) {
        return response(idp, source, name);
    }

    ResponseDraft response(TestIdp from, Source source, String name) {
        return from.response(name, clock.instant())
                .without(ResponseDraft.AWS + "Role")
                .without(ResponseDraft.AWS + "RoleSessionName")
                .audience(AUDIENCE)
                .recipient(consumer(source));
    }

    /** Somebody's name where the response was taken; else the check that decided. */
    String post(Source source, String base64) {
        return switch (judge(source, base64)) {
            case ExternalOutcome.Proven proven -> proven.person().userName();
            case ExternalOutcome.Refused refused -> refused.decisive().id().text();
        };
    }

    ExternalOutcome judge(Source source, String base64) {
        return signIn.judge(
                new ExternalSignIn.Posted(
                        source.fields().text("consumerId"), base64, "", consumer(source)));
    }

    Trace trace(TraceCode code) {
        return traces.find(code).orElseThrow();
    }

    @Override
    public void close() {
        database.close();
    }
}
