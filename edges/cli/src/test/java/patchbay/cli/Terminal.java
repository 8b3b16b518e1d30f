package patchbay.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Runs commands as a shell would, and keeps what they said. */
final class Terminal {
    static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private String input = "";
    private String out = "";
    private String err = "";

    Terminal(Path home) {
        this.home = home;
    }

    Terminal with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Terminal typing(String text) {
        this.input = text;
        return this;
    }

    int run(String... arguments) {
        StringWriter data = new StringWriter();
        StringWriter talk = new StringWriter();
        Shell shell =
                new Shell(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintWriter(data),
                        new PrintWriter(talk),
                        false,
                        environment,
                        home,
                        () -> NOW);
        int code = CommandLines.run(shell, arguments);
        shell.out().flush();
        shell.err().flush();
        out = data.toString();
        err = talk.toString();
        return code;
    }

    String out() {
        return out.stripTrailing();
    }

    String err() {
        return err.stripTrailing();
    }
}
