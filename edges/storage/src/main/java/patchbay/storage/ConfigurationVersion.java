package patchbay.storage;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The version of the embedded database's configuration. One process has the file to itself, so the
 * number is kept in memory: odd while a change is being committed, when nobody can say yet which of
 * the two states a reader is going to see.
 */
final class ConfigurationVersion {
    private final AtomicLong number = new AtomicLong();

    long number() {
        return number.get();
    }

    /** Before a change is committed: from now on nothing that is remembered counts. */
    void changing() {
        number.incrementAndGet();
    }

    /** After it was committed or given up. */
    void changed() {
        number.incrementAndGet();
    }

    static boolean settled(long number) {
        return (number & 1) == 0;
    }
}
