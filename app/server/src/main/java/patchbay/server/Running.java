package patchbay.server;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import patchbay.aws.places.Door;
import patchbay.chance.Randomness;
import patchbay.events.Events;
import patchbay.server.seed.Seed;
import patchbay.server.settings.Command;
import patchbay.server.settings.Settings;
import patchbay.server.tls.LocalTls;
import patchbay.server.tls.SignInCertificate;
import patchbay.storage.AesGcmSealer;
import patchbay.storage.Database;
import patchbay.storage.DatabaseRefused;
import patchbay.storage.MasterKey;
import patchbay.storage.StorageFailure;
import patchbay.web.drill.Drill;
import patchbay.web.http.Route;
import patchbay.web.http.WebServer;

/** Patchbay, listening, until it is closed. */
public final class Running implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("patchbay.server");

    private final DataDirectory data;
    private final Database database;
    private final WebServer web;
    private final List<Route> routes;
    private final LocalTls tls;
    private final RootAccess.Kept root;
    private final Events events;
    private final Housekeeping housekeeping;
    private final CountDownLatch end = new CountDownLatch(1);

    private Running(
            DataDirectory data,
            Database database,
            WebServer web,
            List<Route> routes,
            LocalTls tls,
            RootAccess.Kept root,
            Events events,
            Housekeeping housekeeping) {
        this.data = data;
        this.database = database;
        this.web = web;
        this.routes = routes;
        this.tls = tls;
        this.root = root;
        this.events = events;
        this.housekeeping = housekeeping;
        events.start();
        housekeeping.start();
    }

    /**
     * Patchbay as the settings want it, ready for its first request.
     *
     * @throws StartRefused with one sentence, after everything begun was undone
     */
    public static Running start(Settings settings, InstantSource clock, Randomness random)
            throws StartRefused {
        Optional<Seed> seed = Seeding.read(settings);
        Ports.probe(settings);
        DataDirectory data =
                settings.data().isPresent()
                        ? DataDirectory.open(settings.data().get())
                        : DataDirectory.throwAway();
        boolean started = false;
        try {
            Running running = start(settings, seed, data, clock, random);
            started = true;
            return running;
        } finally {
            if (!started) {
                data.close();
            }
        }
    }

    private static Running start(
            Settings settings,
            Optional<Seed> seed,
            DataDirectory data,
            InstantSource clock,
            Randomness random)
            throws StartRefused {
        Database database = database(settings, data);
        if (settings.command() == Command.SERVE && settings.drills()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "event=drills-allowed clock=movable regions=stoppable");
        }
        boolean started = false;
        try {
            LocalTls tls =
                    LocalTls.open(data.file("tls"), settings.domain(), clock.instant(), random);
            AesGcmSealer sealer =
                    AesGcmSealer.open(database, masterKey(settings, data, random), random);
            Assembly assembly =
                    Assembly.assemble(
                            settings,
                            database,
                            sealer,
                            new SignInCertificate(data.file("tls"), clock, random),
                            clock,
                            new Drill(clock, settings.drills()),
                            random);
            RootAccess.Kept root =
                    settings.command() == Command.DEMO
                            ? assembly.rootAccess().demo(data.file("credentials"))
                            : assembly.rootAccess().serve(data.file("credentials"));
            if (seed.isPresent()) {
                Seeding.put(seed.get(), assembly);
            }
            WebServer web = new WebServer(Ports.wanted(settings, tls), assembly.served());
            Ports.open(settings, web);
            started = true;
            return new Running(
                    data,
                    database,
                    web,
                    assembly.served().routes(),
                    tls,
                    root,
                    assembly.events(),
                    assembly.housekeeping());
        } catch (DatabaseRefused | UncheckedIOException e) {
            throw new StartRefused(String.valueOf(e.getMessage()), e);
        } catch (StorageFailure e) {
            throw new StartRefused("the database cannot be used: " + e.getMessage(), e);
        } finally {
            if (!started) {
                database.close();
            }
        }
    }

    private static Database database(Settings settings, DataDirectory data) throws StartRefused {
        try {
            return settings.databaseUrl().isPresent()
                    ? Database.postgres(settings.databaseUrl().get().reveal())
                    : Database.embedded(data.file("patchbay.db"));
        } catch (DatabaseRefused e) {
            throw new StartRefused(String.valueOf(e.getMessage()), e);
        }
    }

    private static MasterKey masterKey(Settings settings, DataDirectory data, Randomness random) {
        if (settings.masterKey().isPresent()) {
            return MasterKey.parse(settings.masterKey().get(), "setting `master-key`");
        }
        return settings.masterKeyFile()
                .map(MasterKey::read)
                .orElseGet(() -> MasterKey.readOrCreate(data.file("master.key"), random));
    }

    /** The plain listener. */
    public Door door() {
        return new Door(false, web.port());
    }

    /** The TLS listener. */
    public Door secureDoor() {
        return new Door(true, web.tlsPort().orElseThrow());
    }

    /** The certificate that clients of the TLS listener are to trust. */
    public Path authorityFile() {
        return tls.authorityFile();
    }

    /** Every address that is answered. */
    public List<Route> routes() {
        return routes;
    }

    /** Where the data is. */
    public Path data() {
        return data.path();
    }

    /** The root user's access key, as far as it is known here. */
    RootAccess.Kept root() {
        return root;
    }

    /** Waits until {@link #close} has done its work. */
    void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets requests under way finish, then closes the database and gives the directory free. */
    @Override
    public void close() {
        try (data;
                database;
                events;
                housekeeping;
                web) {
            LOG.log(System.Logger.Level.DEBUG, "event=stopping");
        } finally {
            end.countDown();
        }
    }
}
