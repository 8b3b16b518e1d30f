package patchbay.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * SQLite in a file: write-ahead log, synced at every commit, one writer thread with group commit, a
 * few reader threads.
 *
 * <p>Calls into the native library block the platform thread under a virtual one, so all of them
 * happen on platform threads of our own and callers wait outside.
 */
final class SqliteDatabase implements Database {
    private final SqliteWriter writer;
    private final SqliteReaders readers;
    private final ConfigurationVersion configuration;

    private SqliteDatabase(
            SqliteWriter writer, SqliteReaders readers, ConfigurationVersion configuration) {
        this.writer = writer;
        this.readers = readers;
        this.configuration = configuration;
    }

    static SqliteDatabase open(Path file) {
        Connection connection = SqliteConnections.open(file);
        try {
            Migrations.bring(connection, Dialect.SQLITE, "database file `" + file + "`");
            requireWritable(connection);
        } catch (SQLException | StorageFailure e) {
            SqliteConnections.closeQuietly(connection, e);
            throw SqliteConnections.refused(file, e);
        } catch (DatabaseRefused e) {
            SqliteConnections.closeQuietly(connection, e);
            throw e;
        }
        ConfigurationVersion configuration = new ConfigurationVersion();
        return new SqliteDatabase(
                new SqliteWriter(connection, configuration),
                new SqliteReaders(file),
                configuration);
    }

    /** A file that can only be read opens, and a usual start finds nothing to write. */
    private static void requireWritable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("begin immediate");
            statement.execute("rollback");
        }
    }

    @Override
    public <T> T read(Work<T> work) {
        Nesting.refuse();
        return readers.run(work);
    }

    @Override
    public <T> T write(Work<T> work) {
        Nesting.refuse();
        Gathering.refuseAnswers();
        return writer.run(work);
    }

    @Override
    public <T> Optional<Versioned<T>> ifChanged(long known, Work<T> work) {
        Nesting.refuse();
        long before = configuration.number();
        boolean settled = ConfigurationVersion.settled(before);
        if (settled && before == known) {
            return Optional.empty();
        }
        T value = readers.run(work);
        boolean certain = settled && configuration.number() == before;
        return Optional.of(new Versioned<>(certain ? before : NEVER, value));
    }

    /** Readers first: the last connection to close folds the write-ahead log into the file. */
    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}
