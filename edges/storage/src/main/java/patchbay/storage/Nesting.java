package patchbay.storage;

/**
 * Notices work that opens a transaction of its own: in the embedded database it would wait for
 * itself for ever.
 */
final class Nesting {
    private static final ScopedValue<Boolean> WITHIN = ScopedValue.newInstance();

    private Nesting() {}

    static void refuse() {
        if (WITHIN.isBound()) {
            throw new IllegalStateException("a transaction inside a transaction");
        }
    }

    static <T> T run(Database.Work<T> work, Sql sql) {
        return ScopedValue.where(WITHIN, true).call(() -> work.run(sql));
    }
}
