package patchbay.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

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

    private SqliteDatabase(SqliteWriter writer, SqliteReaders readers) {
        this.writer = writer;
        this.readers = readers;
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
        return new SqliteDatabase(new SqliteWriter(connection), new SqliteReaders(file));
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
        return writer.run(work);
    }

    /** Readers first: the last connection to close folds the write-ahead log into the file. */
    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}
