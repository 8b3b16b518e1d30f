package patchbay.server.seed;

/**
 * A service refused what the file declares. The message is {@code file:line: sentence}, without a
 * final stop.
 */
public final class SeedRefused extends Exception {
    private static final long serialVersionUID = 1L;

    SeedRefused(String sentence) {
        super(sentence);
    }
}
