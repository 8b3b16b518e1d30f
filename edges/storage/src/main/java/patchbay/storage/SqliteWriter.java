package patchbay.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import patchbay.aws.Contended;

/**
 * The one thread that writes. It takes whatever work has queued up, runs each piece in a savepoint
 * of its own, commits them together, and only then lets the callers go on: one sync of the disk
 * serves all of them.
 */
final class SqliteWriter implements AutoCloseable {
    /** As many callers as may share one commit; more only lengthens the wait of the first. */
    private static final int GROUP = 256;

    private static final System.Logger LOG = System.getLogger(SqliteWriter.class.getName());

    private final Connection connection;
    private final ConfigurationVersion configuration;
    private final Sql sql;
    private final BlockingQueue<Pending<?>> queue = new ArrayBlockingQueue<>(4 * GROUP);
    private final Pending<Boolean> stop = new Pending<>(_ -> true);
    private final Thread thread;
    private volatile boolean closed;

    SqliteWriter(Connection connection, ConfigurationVersion configuration) {
        this.connection = connection;
        this.configuration = configuration;
        this.sql = new Sql(connection, StatementCache.keeping(256));
        this.thread = Thread.ofPlatform().name("storage-writer").daemon().start(this::serve);
    }

    <T> T run(Database.Work<T> work) {
        Pending<T> pending = new Pending<>(work);
        enqueue(pending);
        if (closed) {
            // it may have come behind the stop sign: then nobody is going to run it
            awaitEnd();
            pending.fail(new StorageFailure("the database is closed"));
        }
        return pending.await();
    }

    private void enqueue(Pending<?> pending) {
        try {
            queue.put(pending);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageFailure("interrupted before the work began", e);
        }
    }

    private void serve() {
        List<Pending<?>> group = new ArrayList<>(GROUP);
        boolean going = true;
        while (going) {
            try {
                group.add(queue.take());
            } catch (InterruptedException e) {
                continue; // nobody may interrupt this thread; `stop` ends it
            }
            queue.drainTo(group, GROUP - 1);
            going = !group.remove(stop);
            if (!group.isEmpty()) {
                commit(group);
            }
            group.clear();
        }
        queue.forEach(late -> late.fail(new StorageFailure("the database is closed")));
    }

    private void commit(List<Pending<?>> group) {
        List<Pending<?>> done = new ArrayList<>(group.size());
        try {
            sql.execute("begin immediate");
            for (Pending<?> pending : group) {
                if (ran(pending)) {
                    done.add(pending);
                }
            }
            seal();
        } catch (StorageFailure e) {
            LOG.log(System.Logger.Level.ERROR, "a group of writes failed, none of it was kept", e);
            rollBack();
            RuntimeException why =
                    SqliteConnections.isBusy(e)
                            ? new Contended("another program holds the database file", e)
                            : e;
            group.forEach(pending -> pending.fail(why));
            return;
        }
        done.forEach(Pending::acknowledge);
    }

    /** Commits; nobody acts on what the group has changed before its callers know. */
    private void seal() {
        if (!sql.takeConfigurationChanges()) {
            sql.execute("commit");
            return;
        }
        configuration.changing();
        try {
            sql.execute("commit");
        } finally {
            configuration.changed();
        }
    }

    /** Whether the work ran to its end; where not, its caller knows and its effects are undone. */
    private boolean ran(Pending<?> pending) {
        sql.execute("savepoint work");
        try {
            pending.run(sql);
        } catch (RuntimeException | Error e) {
            sql.execute("rollback to work");
            sql.execute("release work");
            pending.fail(e);
            return false;
        }
        sql.execute("release work");
        return true;
    }

    /**
     * SQLite may have rolled back by itself (disk full, I/O error): then there is nothing left to
     * undo.
     */
    private void rollBack() {
        try {
            sql.execute("rollback");
        } catch (StorageFailure e) {
            LOG.log(System.Logger.Level.DEBUG, "already rolled back: {0}", e.getMessage());
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        enqueue(stop);
        awaitEnd();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StorageFailure("closing: " + e.getMessage(), e);
        }
    }

    private void awaitEnd() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageFailure("interrupted while the database closes", e);
        }
    }
}
