package patchbay.identity.source.ldap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Does the same with many values, several at a time, and never holds more than a few hundred of
 * them: writes of several threads become durable together.
 */
final class Batches<T> implements AutoCloseable {
    private static final int AT_ONCE = 16;
    private static final int SIZE = 400;

    private final Consumer<T> work;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
    private List<T> batch = new ArrayList<>(SIZE);

    Batches(Consumer<T> work) {
        this.work = work;
    }

    void add(T value) {
        batch.add(value);
        if (batch.size() == SIZE) {
            flush();
        }
    }

    private void flush() {
        List<Future<?>> results = new ArrayList<>(batch.size());
        for (T value : batch) {
            results.add(workers.submit(() -> work.accept(value)));
        }
        batch = new ArrayList<>(SIZE);
        for (Future<?> result : results) {
            await(result);
        }
    }

    private static void await(Future<?> result) {
        try {
            Object _ = result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server is stopping", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an entry could not be taken over", e.getCause());
        }
    }

    @Override
    public void close() {
        try {
            flush();
        } finally {
            workers.shutdownNow();
        }
    }
}
