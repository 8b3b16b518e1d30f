package patchbay.cli;

/** A command cannot go on; carries what to say, what to try next, and the exit code. */
final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String next;

    /**
     * @param sentence lower case, no final stop
     * @param next the next command to try, or empty
     */
    Failure(int exitCode, String sentence, String next) {
        super(sentence, null, false, false);
        this.exitCode = exitCode;
        this.next = next;
    }

    static Failure misused(String sentence, String next) {
        return new Failure(ExitCode.MISUSED, sentence, next);
    }

    static Failure failed(String sentence, String next) {
        return new Failure(ExitCode.FAILED, sentence, next);
    }

    int exitCode() {
        return exitCode;
    }

    String next() {
        return next;
    }

    String sentence() {
        String message = getMessage();
        return message == null ? "failed" : message;
    }
}
