package patchbay.storage;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where Patchbay keeps its data: runs work as transactions.
 *
 * <p>Every transaction is serializable, as if all of them ran one after the other. When {@code
 * write} has returned, its effects are on disk. Work must touch nothing but its {@link Sql}: it may
 * be run again after a conflict, and it must be short, since in the embedded database all writers
 * wait for it. Where work throws, its effects are undone and the exception reaches the caller.
 *
 * <p>Transactions do not nest: calling {@code read} or {@code write} inside work is a mistake and
 * throws {@link IllegalStateException}.
 */
public sealed interface Database extends AutoCloseable permits SqliteDatabase, PostgresDatabase {
    /** What the work answers, seeing one unchanging state of the data. Nothing can be written. */
    <T> T read(Work<T> work);

    /**
     * What the work answers, after its effects were made durable.
     *
     * @throws patchbay.aws.Contended where others held what it changes for longer than it waits
     */
    <T> T write(Work<T> work);

    /** Like {@link #write}, for work that has nothing to answer. */
    default void change(Change change) {
        if (Gathering.takes(change)) {
            return;
        }
        Object _ =
                write(sql -> {
                    change.run(sql);
                    return Boolean.TRUE;
                });
    }

    /**
     * One transaction of all that the work changes; see {@link patchbay.aws.Together}. Reads inside
     * do not see it; {@code write} inside is a mistake and throws {@link IllegalStateException}.
     */
    default void together(Runnable work) {
        Gathering.of(work).ifPresent(this::change);
    }

    /** Known by nobody: the version of what has not been read yet. */
    long NEVER = -1;

    /**
     * Something of the configuration, and the version that the whole of it had when it was read;
     * {@link #NEVER} where that cannot be told.
     */
    record Versioned<T>(long version, T value) {}

    /**
     * What the work reads, or nothing where no transaction has changed the configuration since the
     * version that is known. So one small question tells whether something remembered is still
     * good: on every node, from the moment on when the change was acknowledged.
     *
     * @param known the version that the caller remembers something of, or {@link #NEVER}
     */
    <T> Optional<Versioned<T>> ifChanged(long known, Work<T> work);

    /** Waits for the work at hand, then closes every connection. */
    @Override
    void close();

    /**
     * The embedded database in this file, which is made where there is none; brought to this
     * program's version.
     *
     * @throws DatabaseRefused where it is damaged, newer than this program, or cannot be written
     */
    static Database embedded(Path file) {
        return SqliteDatabase.open(file);
    }

    /**
     * The PostgreSQL database that the address names, brought to this program's version.
     *
     * @param url {@code jdbc:postgresql://host/database?user=…&password=…}
     * @throws DatabaseRefused where it cannot be reached, is too old, or newer than this program
     */
    static Database postgres(String url) {
        return PostgresDatabase.open(url);
    }

    /** A transaction with an answer. */
    @FunctionalInterface
    interface Work<T> {
        T run(Sql sql);
    }

    /** A transaction without an answer. */
    @FunctionalInterface
    interface Change {
        void run(Sql sql);
    }
}
