package patchbay.server;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.places.AddressBook;
import patchbay.chance.Randomness;
import patchbay.cli.Elsewhere;
import patchbay.cli.Evidence;
import patchbay.connect.SecurityProfiles;
import patchbay.events.Events;
import patchbay.server.elsewhere.Bench;
import patchbay.server.elsewhere.Missing;
import patchbay.server.elsewhere.Overlay;
import patchbay.server.settings.Command;
import patchbay.server.settings.Misuse;
import patchbay.server.settings.Settings;
import patchbay.server.settings.SettingsReader;
import patchbay.storage.AesGcmSealer;
import patchbay.storage.Database;
import patchbay.storage.EventSqlStore;
import patchbay.storage.MasterKey;
import patchbay.storage.RoleSqlStore;
import patchbay.storage.SamlProviderSqlStore;
import patchbay.storage.TraceSqlStore;
import patchbay.trace.TraceJson;
import patchbay.trace.Traces;

/**
 * Judges a sign-in that happened elsewhere: builds the services on a database that is thrown away,
 * with the clock standing at the moment of the capture, and walks the path in them.
 */
final class ElsewhereJudge implements Elsewhere {
    private final Randomness random;

    ElsewhereJudge(Randomness random) {
        this.random = random;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        Bench.Judged judged = judged(evidence);
        return new Judgement(TraceJson.write(judged.trace()), judged.notes());
    }

    Bench.Judged judged(Evidence evidence) {
        Missing missing = new Missing();
        Instant now = Bench.moment(evidence, missing).orElseGet(InstantSource.system()::instant);
        try (DataDirectory folder = DataDirectory.throwAway();
                Database database = Database.embedded(folder.file("elsewhere.db"))) {
            return bench(evidence, folder, database, InstantSource.fixed(now))
                    .judge(evidence, missing);
        } catch (StartRefused | Misuse e) {
            throw new IllegalStateException("no place to judge in: " + e.getMessage(), e);
        }
    }

    private Bench bench(
            Evidence evidence, DataDirectory folder, Database database, InstantSource clock)
            throws Misuse {
        Settings settings =
                SettingsReader.read(
                        Command.DEMO, List.of(), Map.of(), nowhere(folder), nowhere(folder));
        AddressBook addresses = new AddressBook(settings.domain());
        AesGcmSealer sealer =
                AesGcmSealer.open(
                        database,
                        MasterKey.readOrCreate(folder.file("master.key"), random),
                        random);
        Traces traces = new Traces(new TraceSqlStore(database), clock, random);
        Events events = new Events(new EventSqlStore(database));
        IamParts iam =
                IamParts.assemble(
                        settings, database, sealer, addresses, Overlay.of(evidence), clock, random);
        ConnectParts connect =
                ConnectParts.assemble(
                        database,
                        iam.authorizer(),
                        traces,
                        events,
                        IdentityParts.assemble(
                                Optional.empty(),
                                database,
                                sealer,
                                addresses,
                                clock,
                                clock,
                                random),
                        clock,
                        random);
        SignInParts signIn =
                SignInParts.assemble(
                        database, iam, settings.federation(), traces, events, addresses, random);
        return new Bench(
                new Bench.Parts(
                        addresses,
                        iam.accounts(),
                        new SamlProviderSqlStore(database),
                        iam.providers(),
                        new RoleSqlStore(database),
                        iam.policies(),
                        connect.instances(),
                        connect.users(),
                        new SecurityProfiles(connect.store(), clock, random),
                        connect.store(),
                        signIn.signIn(),
                        signIn.consoleSessions(),
                        connect.landing(),
                        connect.workspace(),
                        traces),
                clock,
                random);
    }

    /** Settings of a server that happens to be set up here must not count. */
    private static Path nowhere(DataDirectory folder) {
        return folder.file("no-settings-here");
    }
}
