package patchbay.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code patchbay time}: the clock of a server that was started for rehearsals. */
final class TimeCommand {
    private static final String CLOCK = DrillApi.PATH + "/clock";

    private TimeCommand() {}

    static CommandLine line(Shell shell) {
        return Noun.of(
                "The server's clock; moved in the demo and in drills only.",
                new Show(shell),
                new Advance(shell),
                new Reset(shell));
    }

    private static void tell(ServerCommand command, ServerClient.Answer answer) throws Failure {
        JsonText.Obj state = DrillApi.good(answer, "./patchbay demo");
        if (command.asJson()) {
            command.shell().print(answer.body().strip());
            return;
        }
        Duration ahead = Duration.ofSeconds(Long.parseLong(state.text("aheadSeconds")));
        command.shell()
                .print(
                        Instant.parse(state.text("now")).truncatedTo(ChronoUnit.SECONDS)
                                + (ahead.isZero() ? "" : "   " + words(ahead) + " ahead"));
    }

    /** {@code 1 d 2 h 30 min}. */
    private static String words(Duration time) {
        StringBuilder words = new StringBuilder();
        part(words, time.toDaysPart(), "d");
        part(words, time.toHoursPart(), "h");
        part(words, time.toMinutesPart(), "min");
        part(words, time.toSecondsPart(), "s");
        return words.toString().strip();
    }

    private static void part(StringBuilder words, long count, String unit) {
        if (count > 0) {
            words.append(count).append(' ').append(unit).append(' ');
        }
    }

    @Command(
            name = "show",
            description = "What time it is on the server.",
            mixinStandardHelpOptions = true)
    private static final class Show extends ServerCommand {
        private Show(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            tell(this, client.get(DrillApi.PATH, ""));
        }
    }

    @Command(
            name = "advance",
            description = "Move the server's clock on: sessions, tokens and codes end by it.",
            mixinStandardHelpOptions = true)
    private static final class Advance extends ServerCommand {
        @Parameters(paramLabel = "TIME", description = "such as 2h, 90m, 11h45m or 3d")
        private String time = "";

        private Advance(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            tell(this, client.post(CLOCK + "/advance", "by=" + duration()));
        }

        private Duration duration() throws Failure {
            String typed = time.toUpperCase(Locale.ROOT);
            int days = typed.indexOf('D') + 1;
            String rest = typed.substring(days);
            try {
                Duration by =
                        Duration.parse(
                                "P"
                                        + typed.substring(0, days)
                                        + (rest.isEmpty() ? "" : "T" + rest));
                if (by.isPositive()) {
                    return by;
                }
            } catch (DateTimeParseException e) {
                // said below, as for a time that goes back
            }
            throw Failure.misused(
                    "`" + Paint.plain(time) + "` is no time to move on by",
                    "patchbay time advance 2h");
        }
    }

    @Command(
            name = "reset",
            description = "Put the server's clock right again.",
            mixinStandardHelpOptions = true)
    private static final class Reset extends ServerCommand {
        private Reset(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            tell(this, client.post(CLOCK + "/reset"));
        }
    }
}
