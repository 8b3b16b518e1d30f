package patchbay.web.console.contact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import patchbay.chance.Randomness;
import patchbay.connect.CsvReport;
import patchbay.connect.ImportProgress;
import patchbay.wire.Reply;

/**
 * Large files on their way into an instance, on this node: each can be asked how far it has come. A
 * file is added whole or not at all, so one that ends with its node has added nobody.
 */
final class ImportJobs {
    /** So many are remembered; the oldest that has ended is forgotten first. */
    private static final int REMEMBERED = 50;

    private final Executor executor;
    private final Randomness random;
    private final Map<String, Job> jobs = new LinkedHashMap<>();

    ImportJobs(Executor executor, Randomness random) {
        this.executor = executor;
        this.random = random;
    }

    /** Where a file is. */
    static final class Job implements ImportProgress {
        private final String owner;
        private final long total;
        private ImportProgress.Step step = ImportProgress.Step.CHECKING;
        private long rows;
        private Optional<Reply<CsvReport>> outcome = Optional.empty();
        private boolean broken;

        private Job(String owner, long total) {
            this.owner = owner;
            this.total = total;
        }

        /** How far it is, at one moment. */
        record State(
                ImportProgress.Step step,
                long rows,
                long total,
                Optional<Reply<CsvReport>> outcome,
                boolean broken) {}

        synchronized State state() {
            return new State(step, rows, total, outcome, broken);
        }

        @Override
        public synchronized void at(ImportProgress.Step now, long done) {
            step = now;
            rows = done;
        }

        private synchronized void ended(Optional<Reply<CsvReport>> with) {
            outcome = with;
            broken = with.isEmpty();
        }

        private synchronized boolean over() {
            return outcome.isPresent() || broken;
        }

        private void run(Function<ImportProgress, Reply<CsvReport>> work) {
            Optional<Reply<CsvReport>> came = Optional.empty();
            try {
                came = Optional.of(work.apply(this));
            } finally {
                // What broke it is told by whoever handles the thread's last exception.
                ended(came);
            }
        }
    }

    /**
     * Begins the work; answers by which id it is asked for.
     *
     * @param owner who alone may ask
     * @param total rows, about
     */
    String start(String owner, long total, Function<ImportProgress, Reply<CsvReport>> work) {
        String id = random.uuid().toString();
        Job job = new Job(owner, total);
        synchronized (jobs) {
            if (jobs.size() >= REMEMBERED) {
                jobs.entrySet().stream()
                        .filter(entry -> entry.getValue().over())
                        .findFirst()
                        .map(Map.Entry::getKey)
                        .ifPresent(jobs::remove);
            }
            jobs.put(id, job);
        }
        executor.execute(() -> job.run(work));
        return id;
    }

    /** Nothing where there is none of this id, or it is somebody else's. */
    Optional<Job.State> find(String owner, String id) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id))
                    .filter(job -> job.owner.equals(owner))
                    .map(Job::state);
        }
    }
}
