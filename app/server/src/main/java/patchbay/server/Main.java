package patchbay.server;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import patchbay.chance.Randomness;
import patchbay.server.log.Logging;
import patchbay.server.settings.Command;
import patchbay.server.settings.Misuse;
import patchbay.server.settings.Settings;
import patchbay.server.settings.SettingsHelp;
import patchbay.server.settings.SettingsReader;

/**
 * The server program: {@code demo} or {@code serve}, until it is told to stop.
 *
 * <p>Exit codes: 0 done, 1 failed, 2 misused.
 */
public final class Main {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    /** What the launcher calls after a build; no command for people. */
    private static final String REHEARSE = "rehearse";

    /** A sign-in that happened elsewhere: the command line's command, which needs the services. */
    private static final String EXPLAIN = "explain";

    private Main() {}

    public static void main(String[] arguments) {
        int code = run(List.of(arguments));
        if (code != 0) {
            System.exit(code);
        }
    }

    private static int run(List<String> arguments) {
        if (arguments.equals(List.of(REHEARSE))) {
            return rehearse();
        }
        if (!arguments.isEmpty() && arguments.getFirst().equals(EXPLAIN)) {
            return explain(arguments);
        }
        Command command = command(arguments);
        List<String> flags = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        if (flags.contains("--help") || flags.contains("-h")) {
            System.out.print(SettingsHelp.of(command));
            return 0;
        }
        try {
            serve(settings(command, flags));
            return 0;
        } catch (Misuse e) {
            return refuse(e, MISUSED);
        } catch (StartRefused e) {
            return refuse(e, FAILED);
        }
    }

    private static int explain(List<String> arguments) {
        return patchbay.cli.Main.run(
                Optional.of(new ElsewhereJudge(randomness())), arguments.toArray(String[]::new));
    }

    /** A sign-in that happened elsewhere, explained to these writers. */
    public static int explain(PrintWriter out, PrintWriter err, List<String> files) {
        List<String> arguments = Stream.concat(Stream.of(EXPLAIN), files.stream()).toList();
        return patchbay.cli.Main.run(
                Optional.of(new ElsewhereJudge(randomness())),
                out,
                err,
                arguments.toArray(String[]::new));
    }

    private static int rehearse() {
        try {
            Logging.start(false, System.Logger.Level.INFO);
            Rehearsal.run();
            return 0;
        } catch (Misuse | StartRefused | IOException e) {
            return refuse(e, FAILED);
        }
    }

    /** The launcher sends nothing else here. */
    static Command command(List<String> arguments) {
        String word = arguments.isEmpty() ? Command.SERVE.word() : arguments.getFirst();
        return Arrays.stream(Command.values())
                .filter(command -> command.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no command `" + word + "`"));
    }

    private static Settings settings(Command command, List<String> flags) throws Misuse {
        return SettingsReader.read(
                command,
                flags,
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("user.home")));
    }

    private static int refuse(Exception why, int code) {
        System.err.println("patchbay: " + why.getMessage());
        return code;
    }

    private static void serve(Settings settings) throws StartRefused {
        Logging.start(settings.jsonLog(), settings.logLevel());
        Running running = begin(settings, System.out);
        Runtime.getRuntime().addShutdownHook(shutdown(running));
        running.awaitEnd();
    }

    /** What SIGTERM begins. */
    static Thread shutdown(Running running) {
        return new Thread(running::close, "shutdown");
    }

    /** Started, ready, and said so. */
    static Running begin(Settings settings, PrintStream out) throws StartRefused {
        Running running = Running.start(settings, clock(), randomness());
        new Announcement(settings, running).print(out);
        out.flush();
        return running;
    }

    /** Microseconds: what the database keeps, so that a moment read back equals the one written. */
    private static Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }

    private static Randomness randomness() {
        SecureRandom random = new SecureRandom();
        return random::nextBytes;
    }
}
