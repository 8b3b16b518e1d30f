package patchbay.cli;

/** What a command says to the shell when it ends. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;
    static final int REFUSED = 3;
    static final int UNREACHABLE = 4;

    private ExitCode() {}
}
