package patchbay.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Brings a database to this program's version.
 *
 * <p>At a usual start that is one query, which finds every step done. Else the missing steps are
 * run in one transaction, under a lock, so that of several nodes that start together one does the
 * work and the others find it done. Steps may arrive in any order of their numbers: each part of
 * the program has a block of its own.
 */
final class Migrations {
    private static final String DONE =
            "select number, name, checksum from schema_migration order by number";

    /** Any number will do, so long as no other program locks the same one in this database. */
    private static final long LOCK = 0x7061746368L;

    private final Sql sql;
    private final Dialect dialect;
    private final String database;

    private Migrations(Sql sql, Dialect dialect, String database) {
        this.sql = sql;
        this.dialect = dialect;
        this.database = database;
    }

    /**
     * @param connection in auto-commit mode, as it is left
     * @param database how a sentence about the database begins
     */
    static void bring(Connection connection, Dialect dialect, String database) throws SQLException {
        new Migrations(new Sql(connection, StatementCache.none()), dialect, database)
                .bring(Migration.known());
    }

    private void bring(List<Migration> known) throws SQLException {
        if (tracked() && missing(known).isEmpty()) {
            return;
        }
        begin();
        boolean done = false;
        try {
            if (!tracked()) {
                sql.execute(
                        dialect.table(
                                "create table schema_migration ("
                                        + "number bigint primary key, "
                                        + "name text not null, checksum text not null)"));
            }
            missing(known).forEach(this::apply);
            sql.execute("commit");
            done = true;
        } finally {
            if (!done) {
                sql.execute("rollback");
            }
        }
    }

    private void begin() {
        switch (dialect) {
            case SQLITE -> sql.execute("begin immediate");
            case POSTGRESQL -> {
                // read committed: a snapshot taken before the lock would not see the other node's
                // work
                sql.execute("begin isolation level read committed");
                sql.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            }
        }
    }

    /**
     * Not by {@code to_regclass}: it may answer from a cache that does not know yet what the node
     * before us did.
     */
    private boolean tracked() {
        String tables =
                switch (dialect) {
                    case SQLITE -> "sqlite_master where name";
                    case POSTGRESQL ->
                            "pg_tables where schemaname = current_schema() and tablename";
                };
        return sql.exists("select 1 from " + tables + " = 'schema_migration'");
    }

    /** The steps still to be done, after it was made sure that those done are known ones. */
    private List<Migration> missing(List<Migration> known) {
        Map<Long, Migration> byNumber =
                known.stream().collect(Collectors.toMap(m -> (long) m.number(), m -> m));
        for (Done done : sql.query(DONE, Done::read)) {
            Migration ours = byNumber.remove(done.number);
            if (ours == null) {
                throw new DatabaseRefused(
                        database
                                + " was written by a newer patchbay (its step `"
                                + done.name
                                + "` is unknown here): start that version");
            }
            if (!ours.checksum().equals(done.checksum)) {
                throw new DatabaseRefused(
                        database
                                + " was written by another build of patchbay (its step `"
                                + done.name
                                + "` differs): start that build, or name another database");
            }
        }
        return known.stream().filter(m -> byNumber.containsKey((long) m.number())).toList();
    }

    private void apply(Migration migration) {
        migration.statements().stream()
                .map(dialect::table)
                .filter(statement -> !statement.isEmpty())
                .forEach(sql::execute);
        sql.update(
                "insert into schema_migration (number, name, checksum) values (?, ?, ?)",
                migration.number(),
                migration.name(),
                migration.checksum());
    }

    private record Done(long number, String name, String checksum) {
        static Done read(Row row) {
            return new Done(row.integer("number"), row.text("name"), row.text("checksum"));
        }
    }
}
