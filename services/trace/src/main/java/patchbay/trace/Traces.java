package patchbay.trace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import patchbay.chance.Randomness;
import patchbay.explain.Check;
import patchbay.explain.Journal;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.explain.Trace;
import patchbay.explain.TraceCode;
import patchbay.explain.TraceUpdate;
import patchbay.explain.Verdict;

/** Sign-ins as they were written down: the journal of the path, and what administrators read. */
public final class Traces implements Journal {
    /** How often a follower looks for what other nodes of the same installation wrote. */
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private static final int TRIES = 50;

    private final TraceStore store;
    private final InstantSource clock;
    private final Randomness random;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private long writes;

    public Traces(TraceStore store, InstantSource clock, Randomness random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public TraceCode open(Instant at) {
        for (int i = 0; i < TRIES; i++) {
            TraceCode code = TraceCode.fresh(random);
            if (store.open(code, at)) {
                return code;
            }
        }
        throw new IllegalStateException("no free trace code in " + TRIES + " draws");
    }

    @Override
    public Optional<TraceCode> waiting(String assertionId) {
        return store.undecided(assertionId);
    }

    @Override
    public void write(TraceCode code, TraceUpdate update) {
        List<String> entries = new ArrayList<>();
        Optional<TraceUpdate> issued =
                update.assertionId().map(id -> issuedOrElsewhere(id, update));
        issued.ifPresent(half -> entries.add(EntryJson.write(half)));
        entries.add(EntryJson.write(update));
        Optional<String> person = issued.flatMap(TraceUpdate::person).or(() -> update.person());
        Optional<String> application =
                update.application().or(() -> issued.flatMap(TraceUpdate::application));
        store.append(
                code,
                new TraceRow(
                        person,
                        application,
                        update.assertionId(),
                        update.account(),
                        update.verdict().map(TraceJson::outcome),
                        update.verdict().flatMap(Traces::decisive)),
                entries);
        tellFollowers();
    }

    private TraceUpdate issuedOrElsewhere(String assertionId, TraceUpdate update) {
        return store.issued(assertionId)
                .map(EntryJson::read)
                .orElseGet(() ->
                        TraceUpdate.at(update.at())
                                .stations(
                                        elsewhere(Station.PERSON),
                                        elsewhere(Station.ASSIGNMENT),
                                        elsewhere(Station.ASSERTION)));
    }

    private static StationReport elsewhere(Station station) {
        return new StationReport(
                station,
                List.of(
                        Check.skipped(
                                TraceCheck.DECIDED_ELSEWHERE,
                                "decided elsewhere, by the identity provider that issued the"
                                        + " assertion")));
    }

    private static Optional<String> decisive(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused
                ? Optional.of(refused.decisive().id().text())
                : Optional.empty();
    }

    /**
     * Notes what the issuing half decided before it handed out this assertion: its stations, the
     * person, the application. They join the trace of the sign-in that presents the assertion.
     */
    public void noteIssued(String assertionId, TraceUpdate half) {
        store.noteIssued(assertionId, half.at(), EntryJson.write(half));
    }

    public Optional<Trace> find(TraceCode code) {
        return store.find(code).map(Fold::of);
    }

    /** The newest trace of all. */
    public Optional<Trace> last() {
        return store.newest(TraceQuery.newest(1)).stream().findFirst().map(Fold::of);
    }

    /** Matching traces, newest first. */
    public TracePage list(TraceQuery query) {
        long cursor = store.lastEntry();
        List<StoredTrace> found = store.newest(query);
        Optional<TraceQuery.Place> next =
                found.size() < query.limit()
                        ? Optional.empty()
                        : Optional.of(
                                new TraceQuery.Place(
                                        found.getLast().startedAt(), found.getLast().code()));
        return new TracePage(found.stream().map(Fold::of).toList(), next, cursor);
    }

    /**
     * Matching traces that changed after the cursor, in the order of their change; waits for one at
     * most so long. An empty page means that nothing happened.
     */
    public TracePage follow(long cursor, TraceQuery query, Duration wait)
            throws InterruptedException {
        long left = wait.toNanos();
        while (true) {
            long seen = writes();
            List<StoredTrace> found = store.changedSince(cursor, query);
            if (!found.isEmpty() || left <= 0) {
                long next = found.isEmpty() ? cursor : found.getLast().lastEntry();
                return new TracePage(found.stream().map(Fold::of).toList(), Optional.empty(), next);
            }
            left -= awaitWrite(seen, Math.min(left, GLANCE.toNanos()));
        }
    }

    /** Forgets the traces that began longer ago; answers how many they were. */
    public int forgetOlderThan(Duration age) {
        return store.forgetBefore(clock.instant().minus(age));
    }

    private void tellFollowers() {
        lock.lock();
        try {
            writes++;
            written.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long writes() {
        lock.lock();
        try {
            return writes;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a write, at most so long; answers for how many nanoseconds it waited. */
    private long awaitWrite(long seen, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (writes == seen && left > 0) {
                left = written.awaitNanos(left);
            }
            return nanos - left;
        } finally {
            lock.unlock();
        }
    }
}
