package patchbay.server;

import java.time.Duration;
import java.time.InstantSource;
import patchbay.connect.ConnectSessions;
import patchbay.iam.LastUses;
import patchbay.identity.portal.Sessions;
import patchbay.organizations.MemberAccounts;
import patchbay.signin.ConsoleSessions;

/** What is done now and then while nobody waits for it. */
final class Housekeeping implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("patchbay.server");
    private static final Duration EVERY = Duration.ofSeconds(20);

    /** Sessions are forgotten every quarter of an hour: they end by the clock, not by this. */
    private static final int ROUNDS_BETWEEN_SWEEPS = 45;

    /** Less growth than this within one round means that nothing much went on. */
    private static final long QUIET_BYTES = 4L << 20;

    /** Below this much heap there is nothing worth giving back. */
    private static final long SMALL_BYTES = 48L << 20;

    private final Sessions portal;
    private final ConsoleSessions console;
    private final ConnectSessions desk;
    private final MemberAccounts accounts;
    private final LastUses uses;
    private final InstantSource clock;
    private final Thread thread;

    Housekeeping(
            Sessions portal,
            ConsoleSessions console,
            ConnectSessions desk,
            MemberAccounts accounts,
            LastUses uses,
            InstantSource clock) {
        this.portal = portal;
        this.console = console;
        this.desk = desk;
        this.accounts = accounts;
        this.uses = uses;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("housekeeping").daemon().unstarted(this::keep);
    }

    void start() {
        thread.start();
    }

    private void keep() {
        long before = used();
        try {
            for (int round = 1; ; round++) {
                Thread.sleep(EVERY);
                writeUses();
                if (round % ROUNDS_BETWEEN_SWEEPS == 0) {
                    sweep();
                }
                giveBack(before);
                before = used();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void sweep() {
        try {
            int forgotten =
                    portal.forgetEnded()
                            + console.sweep(clock.instant())
                            + desk.sweep(clock.instant());
            int closed = accounts.sweep(clock.instant());
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "event=swept sessions={0} accounts={1}",
                    forgotten,
                    closed);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "event=sweep-failed", e);
        }
    }

    /** When access keys and roles were last used is written together, not at each call. */
    private void writeUses() {
        try {
            uses.flush();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "event=last-uses-not-written", e);
        }
    }

    /**
     * After a burst the heap stays large until somebody collects it whole. In a quiet moment the
     * pause harms nobody.
     */
    private static void giveBack(long before) {
        boolean quiet = used() - before < QUIET_BYTES;
        if (quiet && Runtime.getRuntime().totalMemory() > SMALL_BYTES) {
            System.gc();
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writeUses();
    }
}
