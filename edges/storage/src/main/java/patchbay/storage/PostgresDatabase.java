package patchbay.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.postgresql.util.PSQLState;
import patchbay.aws.Contended;
import patchbay.aws.Moment;

/**
 * PostgreSQL 15 or newer, for several nodes: a pool of connections, every transaction serializable,
 * run again where PostgreSQL found that it cannot be ordered among the others.
 */
final class PostgresDatabase implements Database {
    private static final int OLDEST = 15;

    /** Each waits twice as long as the one before; together about four seconds. */
    private static final int ATTEMPTS = 12;

    /** As long as work waits for a row that somebody else holds, before it gives way. */
    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(3);

    /** After which no further attempt begins. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** {@code lock_timeout} ran out. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** Rows of {@code configuration_version}. */
    private static final int SHARDS = 8;

    private static final int CONNECTIONS = 8;

    /** As long as work waits for a connection. */
    private static final Duration QUEUE_PATIENCE = Duration.ofSeconds(10);

    private final HikariDataSource pool;

    /** First come, first served: the pool alone lets some wait for ever in a rush. */
    private final Semaphore turns = new Semaphore(CONNECTIONS, true);

    private PostgresDatabase(HikariDataSource pool) {
        this.pool = pool;
    }

    static PostgresDatabase open(String url) {
        String name = "database `" + withoutSecrets(url) + "`";
        try (Connection connection = DriverManager.getConnection(url)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new DatabaseRefused(
                        name + " is PostgreSQL " + version + ": " + OLDEST + " or newer is needed");
            }
            Migrations.bring(connection, Dialect.POSTGRESQL, name);
        } catch (SQLException | StorageFailure e) {
            throw new DatabaseRefused(name + " cannot be used: " + e.getMessage(), e);
        }
        return new PostgresDatabase(pool(url));
    }

    /** The address without its query, where a password may stand. */
    private static String withoutSecrets(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("storage");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(QUEUE_PATIENCE.toMillis());
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
        config.setConnectionInitSql("set lock_timeout = " + LOCK_PATIENCE.toMillis());
        config.setIsolateInternalQueries(true); // else it would begin the first transaction
        config.addDataSourceProperty("ApplicationName", "patchbay");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }

    @Override
    public <T> T read(Work<T> work) {
        return transaction(true, work);
    }

    @Override
    public <T> T write(Work<T> work) {
        Gathering.refuseAnswers();
        return transaction(false, work);
    }

    private <T> T transaction(boolean readOnly, Work<T> work) {
        Nesting.refuse();
        long began = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return once(readOnly, work);
            } catch (SQLException | StorageFailure e) {
                if (!isConflict(e)) {
                    throw e instanceof StorageFailure failure
                            ? failure
                            : new StorageFailure("transaction: " + e.getMessage(), e);
                }
                if (attempt == ATTEMPTS || System.nanoTime() - began > PATIENCE.toNanos()) {
                    throw new Contended("gave up after " + attempt + " conflicts", e);
                }
                pause(attempt);
            }
        }
    }

    private <T> T once(boolean readOnly, Work<T> work) throws SQLException {
        takeTurn();
        try {
            return connected(readOnly, work);
        } finally {
            turns.release();
        }
    }

    private void takeTurn() {
        try {
            if (!turns.tryAcquire(QUEUE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StorageFailure(
                        "no connection was free for " + QUEUE_PATIENCE.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageFailure("interrupted before it began, nothing was kept", e);
        }
    }

    private <T> T connected(boolean readOnly, Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setReadOnly(readOnly);
            boolean done = false;
            try {
                Sql sql = new Sql(connection, StatementCache.none());
                T answer = Nesting.run(work, sql);
                boolean changes = sql.takeConfigurationChanges();
                if (changes) {
                    count(sql);
                }
                connection.commit();
                if (changes) {
                    Moment.current().forget(this);
                }
                done = true;
                return answer;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        }
    }

    /** On one of several rows, so that changes of different things seldom wait for each other. */
    private static void count(Sql sql) {
        sql.update(
                "update configuration_version set version = version + 1 where shard = ?",
                ThreadLocalRandom.current().nextInt(SHARDS));
    }

    @Override
    public <T> Optional<Versioned<T>> ifChanged(long known, Work<T> work) {
        Moment moment = Moment.current();
        OptionalLong asked = moment.recall(this);
        if (asked.isPresent() && asked.getAsLong() == known) {
            return Optional.empty();
        }
        Optional<Versioned<T>> changed =
                read(sql -> {
                    long now = sql.number("select sum(version) from configuration_version");
                    return now == known
                            ? Optional.empty()
                            : Optional.of(new Versioned<>(now, work.run(sql)));
                });
        moment.note(this, changed.map(Versioned::version).orElse(known));
        return changed;
    }

    private static boolean isConflict(Exception why) {
        for (Throwable t = why; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                String state = sql.getSQLState();
                return PSQLState.SERIALIZATION_FAILURE.getState().equals(state)
                        || PSQLState.DEADLOCK_DETECTED.getState().equals(state)
                        || LOCK_NOT_AVAILABLE.equals(state);
            }
        }
        return false;
    }

    private static void pause(int attempt) {
        long most = 2L << attempt;
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, most + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageFailure("interrupted between two attempts, nothing was kept", e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
