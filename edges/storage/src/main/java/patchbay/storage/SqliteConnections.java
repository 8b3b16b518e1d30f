package patchbay.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Connections to one SQLite file, set up alike, and the plain words for what may be wrong with it.
 */
final class SqliteConnections {
    /** 16 MB: most pages are written again before, and go to the file once for all of it. */
    private static final int LOG_PAGES = 4_000;

    private SqliteConnections() {}

    static Connection open(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(5_000);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setGetGeneratedKeys(false); // nobody asks, and each insert would be a query more
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                statement.execute("pragma wal_autocheckpoint = " + LOG_PAGES);
            }
            return connection;
        } catch (SQLException e) {
            throw refused(file, e);
        }
    }

    /** One sentence about a file that could not be opened or brought to this version. */
    static DatabaseRefused refused(Path file, Exception why) {
        String name = "database file `" + file + "`";
        SQLiteErrorCode code = code(why);
        return new DatabaseRefused(
                switch (code) {
                    case SQLITE_NOTADB, SQLITE_CORRUPT ->
                            name + " is damaged or no database: restore a backup, or name another";
                    case SQLITE_READONLY, SQLITE_READONLY_DIRECTORY, SQLITE_PERM ->
                            name + " cannot be written: check its owner and mode";
                    case SQLITE_CANTOPEN -> name + " cannot be opened: check its directory";
                    case SQLITE_BUSY, SQLITE_LOCKED -> name + " is in use by another program";
                    case SQLITE_FULL -> name + " cannot grow: the disk is full";
                    default -> name + " cannot be used: " + why.getMessage();
                },
                why);
    }

    /** Whether another program held the file for as long as we wait. */
    static boolean isBusy(Exception why) {
        return code(why) == SQLiteErrorCode.SQLITE_BUSY;
    }

    private static SQLiteErrorCode code(Throwable why) {
        for (Throwable t = why; t != null; t = t.getCause()) {
            if (t instanceof SQLiteException sqlite) {
                SQLiteErrorCode exact = sqlite.getResultCode();
                int primary = exact.code & 0xff;
                return exact == SQLiteErrorCode.SQLITE_READONLY_DIRECTORY
                        ? exact
                        : SQLiteErrorCode.getErrorCode(primary);
            }
        }
        return SQLiteErrorCode.UNKNOWN_ERROR;
    }

    static void closeQuietly(Connection connection, Exception because) {
        try {
            connection.close();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
