package patchbay.storage;

/**
 * The database broke under running work: disk full, connection lost, or SQL that is wrong. Nothing
 * of the work was kept, save where the message says that the outcome is unknown.
 */
public final class StorageFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StorageFailure(String sentence) {
        super(sentence);
    }

    StorageFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
