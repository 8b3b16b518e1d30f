package patchbay.storage;

import java.time.Instant;
import java.util.Optional;

/**
 * A table of tokens that are kept by their hash: codes that open a door once, and cookies that open
 * it until they expire.
 *
 * @param table with the columns {@code hash}, {@code kind} and {@code expires_at}
 */
record TokenRows<T>(Database database, String table, Sql.RowReader<T> reader) {
    /** The token, which is gone from now on: of two who ask at once, one gets it. */
    Optional<T> take(String hash, Enum<?> kind) {
        return database.write(sql ->
                sql.first(
                        "delete from " + table + " where hash = ? and kind = ? returning *",
                        reader,
                        hash,
                        kind));
    }

    Optional<T> find(String hash, Enum<?> kind) {
        return database.read(sql ->
                sql.first(
                        "select * from " + table + " where hash = ? and kind = ?",
                        reader,
                        hash,
                        kind));
    }

    int forgetExpired(Instant before) {
        return database.write(
                sql -> sql.update("delete from " + table + " where expires_at < ?", before));
    }
}
