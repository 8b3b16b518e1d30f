package patchbay.storage;

/**
 * The database cannot be used. The message is one sentence for the person who starts the program,
 * without a final stop.
 */
public final class DatabaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseRefused(String sentence) {
        super(sentence);
    }

    DatabaseRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
