package patchbay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import patchbay.chance.Randomness;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code patchbay load}: rehearse a rush against a running server. */
final class LoadCommand {
    private static final int AGENTS_AT_MOST = 50_000;
    private static final Duration LONGEST = Duration.ofHours(1);

    private LoadCommand() {}

    static CommandLine line(Shell shell) {
        // A name of the domain need not resolve here: the Host header alone says which place. The
        // platform reads this once, with the first client that anybody makes.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        return Noun.of("Rehearse a rush against a running server.", new ShiftChange(shell));
    }

    @Command(
            name = "shift-change",
            description = {
                "Sign many agents in within a time, and say what came of it.",
                "Makes an identity provider, a role and an instance with that many users of its"
                        + " own, signs each of them in through the whole path as a browser would,"
                        + " and removes everything again."
            },
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Exit code 3 where a sign-in was refused or failed, or a session was lost or"
                        + " opened twice."
            })
    private static final class ShiftChange extends ServerCommand {
        @Option(names = "--agents", paramLabel = "N", required = true, description = "how many")
        private int agents;

        @Option(
                names = "--within",
                paramLabel = "TIME",
                description = "in which they all arrive, evenly, such as 90s or 5m; default 60s")
        private String within = "60s";

        @Option(
                names = "--report",
                paramLabel = "FILE",
                description = "also write a page with plots, for a browser")
        private @Nullable Path report;

        @Option(
                names = "--domain",
                description = "what the server was started with; default patchbay.localhost")
        private String domain = "patchbay.localhost";

        private ShiftChange(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            if (agents < 1 || agents > AGENTS_AT_MOST) {
                throw Failure.misused("--agents takes 1 to " + AGENTS_AT_MOST, "");
            }
            Duration time = time();
            Randomness random = new SecureRandom()::nextBytes;
            Rush rush;
            try (Rehearsal stage = Rehearsal.set(client, agents, random, shell())) {
                shell().say(agents + " agents arrive within " + time.toSeconds() + " s …");
                rush =
                        new RushHour(client.url(), domain, client.region(), stage, shell())
                                .run(agents, time);
            }
            shell().print(asJson() ? RushText.json(rush) : RushText.lines(rush));
            if (report != null) {
                write(report, RushPage.html(rush));
            }
            if (!rush.sound()) {
                throw new Failure(
                        ExitCode.REFUSED,
                        rush.good() < agents
                                ? agents
                                        - rush.good()
                                        + " of "
                                        + agents
                                        + " did not come to the desk"
                                : "sessions were lost or opened twice",
                        "patchbay listen --failed");
            }
        }

        private Duration time() throws Failure {
            try {
                Duration time = Duration.parse("PT" + within.toUpperCase(Locale.ROOT));
                if (!time.isNegative() && time.compareTo(LONGEST) <= 0) {
                    return time;
                }
            } catch (DateTimeParseException e) {
                // said below, as for a time that is too long
            }
            throw Failure.misused("--within takes a time up to an hour, such as 90s or 5m", "");
        }

        private void write(Path file, String page) throws Failure {
            try {
                Files.writeString(file, page);
                done("the report is in " + file);
            } catch (IOException e) {
                throw Failure.failed("file `" + file + "` cannot be written", "");
            }
        }
    }
}
