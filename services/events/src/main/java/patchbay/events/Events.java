package patchbay.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import patchbay.aws.events.Event;
import patchbay.aws.events.EventLog;

/**
 * The event log.
 *
 * <p>What changed something is on disk before its caller is answered. What only read is gathered
 * for a moment and written together, so that reading costs no write of its own; a process that is
 * killed loses the last moment of it. A full queue makes callers wait: no event is dropped.
 */
public final class Events implements EventLog, AutoCloseable {
    private static final System.Logger LOG = System.getLogger("patchbay.events");

    /** How long events of reading calls wait for company. */
    private static final Duration GATHERING = Duration.ofMillis(200);

    private static final int ROOM = 20_000;
    private static final int BATCH = 500;
    private static final int FORGOTTEN_AT_ONCE = 500;

    private final EventStore store;
    private final BlockingQueue<StoredEvent> waiting = new LinkedBlockingQueue<>(ROOM);
    private final Semaphore bell = new Semaphore(0);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread writer;

    public Events(EventStore store) {
        this.store = store;
        this.writer = Thread.ofVirtual().name("events").unstarted(this::write);
    }

    /** Begins to write. */
    public void start() {
        writer.start();
    }

    @Override
    public void record(List<Event> events) {
        List<StoredEvent> stored = events.stream().map(Events::stored).toList();
        if (events.stream().allMatch(Event::readOnly)) {
            stored.forEach(this::enqueue);
            return;
        }
        try {
            store.add(stored);
        } catch (RuntimeException e) {
            // The change itself is made and its caller is told so; the event is tried again.
            LOG.log(System.Logger.Level.WARNING, "event=events-delayed", e);
            stored.forEach(this::enqueue);
        }
    }

    private static StoredEvent stored(Event event) {
        return new StoredEvent(
                event.id(),
                event.account(),
                event.region(),
                event.at(),
                event.source(),
                event.name(),
                event.readOnly(),
                event.actor().userName(),
                event.actor().accessKeyId(),
                Subjects.of(event),
                EventRecord.write(event, event.resources()));
    }

    /** Matching events, newest first; what this node was told before is among them. */
    public List<StoredEvent> find(EventQuery query) {
        flush();
        return store.find(query);
    }

    /** Forgets what is older; answers how many events that were. */
    public int forgetBefore(Instant moment) {
        int all = 0;
        int some;
        do {
            some = store.forgetBefore(moment, FORGOTTEN_AT_ONCE);
            all += some;
        } while (some == FORGOTTEN_AT_ONCE);
        return all;
    }

    private void enqueue(StoredEvent event) {
        try {
            waiting.put(event);
            bell.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            store.add(List.of(event));
        }
    }

    private void write() {
        try {
            boolean ended = false;
            while (!ended) {
                bell.acquire();
                ended = closed.await(GATHERING.toMillis(), TimeUnit.MILLISECONDS);
                bell.drainPermits();
                flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void flush(StoredEvent first) {
        List<StoredEvent> batch = new ArrayList<>();
        batch.add(first);
        do {
            waiting.drainTo(batch, BATCH - batch.size());
            try {
                store.add(batch);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "event=events-delayed", e);
                batch.forEach(this::enqueue);
                return;
            }
            batch.clear();
        } while (!waiting.isEmpty());
    }

    private void flush() {
        StoredEvent first = waiting.poll();
        if (first != null) {
            flush(first);
        }
    }

    /** Writes what is waiting, and stops; without interrupting what is being written. */
    @Override
    public void close() {
        closed.countDown();
        bell.release();
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        flush();
    }
}
