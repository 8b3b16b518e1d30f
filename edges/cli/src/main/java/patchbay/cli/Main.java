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
        boolean terminal =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        Shell shell =
                new Shell(
                        System.in,
                        new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                        terminal && System.getenv("NO_COLOR") == null,
                        System.getenv(),
                        Path.of(System.getProperty("user.home", ".")),
                        InstantSource.system());
        int code = CommandLines.run(shell, arguments);
        shell.out().flush();
        System.exit(code);
    }
}
