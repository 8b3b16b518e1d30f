package patchbay.server;

/** The program cannot start. The message is one sentence for the person at the terminal. */
final class StartRefused extends Exception {
    private static final long serialVersionUID = 1L;

    StartRefused(String sentence) {
        super(sentence);
    }

    StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
