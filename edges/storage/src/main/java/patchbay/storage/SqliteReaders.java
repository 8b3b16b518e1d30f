package patchbay.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** A few threads that read, each with a connection of its own, opened at its first work. */
final class SqliteReaders implements AutoCloseable {
    /** More would only compete for the page cache: a read takes microseconds. */
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);

    private final Path file;
    private final Queue<Connection> connections = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Sql> mine = ThreadLocal.withInitial(this::connect);
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    THREADS, Thread.ofPlatform().name("storage-reader-", 1).daemon().factory());

    SqliteReaders(Path file) {
        this.file = file;
    }

    <T> T run(Database.Work<T> work) {
        Pending<T> pending = new Pending<>(work);
        try {
            threads.execute(() -> serve(pending));
        } catch (RejectedExecutionException e) {
            throw new StorageFailure("the database is closed", e);
        }
        return pending.await();
    }

    private void serve(Pending<?> pending) {
        try {
            Sql sql = mine.get();
            sql.execute("begin");
            try {
                pending.run(sql);
            } finally {
                sql.execute("commit"); // nothing was written: ends the snapshot
            }
            pending.acknowledge();
        } catch (RuntimeException | Error e) {
            pending.fail(e);
        }
    }

    private Sql connect() {
        Connection connection = SqliteConnections.open(file);
        connections.add(connection);
        Sql sql = new Sql(connection, StatementCache.keeping(128));
        sql.execute("pragma query_only = on");
        return sql;
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                throw new StorageFailure("a read did not end within 10 s");
            }
            for (Connection connection : connections) {
                connection.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new StorageFailure("closing: " + e.getMessage(), e);
        }
    }
}
