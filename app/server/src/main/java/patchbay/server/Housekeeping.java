package patchbay.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import patchbay.iam.LastUses;

/** What is done now and then while nobody waits for it. */
final class Housekeeping implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("patchbay.server");
    private static final Duration EVERY = Duration.ofSeconds(20);

    /** A quarter of an hour: sessions end by the clock, and traces are kept for days. */
    private static final int ROUNDS_BETWEEN_SWEEPS = 45;

    /** Less growth than this within one round means that nothing much went on. */
    private static final long QUIET_BYTES = 4L << 20;

    /** Below this much heap there is nothing worth giving back. */
    private static final long SMALL_BYTES = 48L << 20;

    private final List<Sweep> sweeps;
    private final LastUses uses;
    private final IntSupplier letters;
    private final InstantSource clock;
    private final Thread thread;

    /**
     * Something that is kept for a while.
     *
     * @param what as the log calls it
     * @param forget forgets what has had its time; answers how many that were
     * @param often in every round: what has times of its own, and asks whether they have come
     */
    record Sweep(String what, ToIntFunction<Instant> forget, boolean often) {
        Sweep(String what, ToIntFunction<Instant> forget) {
            this(what, forget, false);
        }
    }

    /**
     * @param letters sends those that wait; answers how many were taken
     */
    Housekeeping(List<Sweep> sweeps, LastUses uses, IntSupplier letters, InstantSource clock) {
        this.sweeps = List.copyOf(sweeps);
        this.uses = uses;
        this.letters = letters;
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
                sendLetters();
                sweep(round % ROUNDS_BETWEEN_SWEEPS == 0);
                giveBack(before);
                before = used();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    /** All of them. */
    void sweep() {
        sweep(true);
    }

    /** One that fails does not keep the others from their turn. */
    private void sweep(boolean all) {
        for (Sweep sweep : sweeps) {
            if (!all && !sweep.often()) {
                continue;
            }
            try {
                int forgotten = sweep.forget().applyAsInt(clock.instant());
                LOG.log(
                        System.Logger.Level.DEBUG,
                        "event=swept what={0} count={1}",
                        sweep.what(),
                        forgotten);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "event=sweep-failed what=" + sweep.what(), e);
            }
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

    /** Those that no mail server took at the first try, or that a crash left behind. */
    private void sendLetters() {
        try {
            int _ = letters.getAsInt();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "event=letters-not-sent", e);
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
