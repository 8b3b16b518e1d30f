package patchbay.storage;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Numbers of the entries of traces. They grow, so that who follows the traces asks for what stands
 * above the last number seen; therefore it must be known up to where no entry is still to come.
 */
abstract sealed class EntryNumbers {
    private EntryNumbers() {}

    static EntryNumbers of(Database database) {
        return switch (database) {
            case SqliteDatabase _ -> new OneWriter(database);
            case PostgresDatabase _ -> new ManyWriters(database);
        };
    }

    /** So many numbers, growing, for entries that this transaction writes. */
    abstract List<Long> take(Sql sql, int count);

    /** The highest number below which every entry is written or will never be; 0 at first. */
    abstract long settled();

    /** Whoever writes is alone until the end of the transaction. */
    private static final class OneWriter extends EntryNumbers {
        private static final String LAST = "select coalesce(max(entry), 0) from trace_entry";

        private final Database database;

        OneWriter(Database database) {
            this.database = database;
        }

        @Override
        List<Long> take(Sql sql, int count) {
            long last = sql.number(LAST);
            return LongStream.rangeClosed(last + 1, last + count).boxed().toList();
        }

        @Override
        long settled() {
            return database.read(sql -> sql.number(LAST));
        }
    }

    /**
     * Numbers come from a sequence: a question for the highest one would make every sign-in of
     * every node conflict with every other. A sequence does not tell which of its numbers are still
     * on their way, so writers share a lock until they commit, and whoever wants to know waits for
     * those at work.
     */
    private static final class ManyWriters extends EntryNumbers {
        /** Any number will do, so long as no other program locks the same one in this database. */
        private static final long LOCK = 0x7472616365L;

        private static final String SHARED = "select pg_advisory_xact_lock_shared(" + LOCK + ")";
        private static final String ALONE = "select pg_advisory_xact_lock(" + LOCK + ")";
        private static final String NEXT =
                "select nextval('trace_entry_number') as number from generate_series(1, ?)";
        private static final String LAST =
                "select case when is_called then last_value else last_value - 1 end"
                        + " from trace_entry_number";

        private final Database database;

        ManyWriters(Database database) {
            this.database = database;
        }

        @Override
        List<Long> take(Sql sql, int count) {
            boolean _ = sql.exists(SHARED);
            return sql.query(NEXT, row -> row.integer("number"), count).stream().sorted().toList();
        }

        @Override
        long settled() {
            return database.read(sql -> {
                boolean _ = sql.exists(ALONE);
                return sql.number(LAST);
            });
        }
    }
}
