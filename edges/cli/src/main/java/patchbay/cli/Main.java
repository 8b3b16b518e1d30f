package patchbay.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** Where the process of the {@code patchbay} command begins and ends. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(Optional.empty(), arguments));
    }

    /**
     * The exit code of a command line, said on this process's streams.
     *
     * @param judge what judges a sign-in from files, where the program has it
     */
    public static int run(Optional<Elsewhere> judge, String... arguments) {
        return run(
                judge,
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
    }

    /** The same, said to these writers. */
    public static int run(
            Optional<Elsewhere> judge, PrintWriter out, PrintWriter err, String... arguments) {
        boolean terminal =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        Shell shell =
                new Shell(
                        System.in,
                        out,
                        err,
                        terminal && System.getenv("NO_COLOR") == null,
                        System.getenv(),
                        Path.of(System.getProperty("user.home", ".")),
                        InstantSource.system());
        int code = CommandLines.run(shell, judge, arguments);
        shell.out().flush();
        return code;
    }
}
