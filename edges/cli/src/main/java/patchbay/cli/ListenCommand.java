package patchbay.cli;

import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code patchbay listen}: sign-ins as they happen, one line each. */
@Command(
        name = "listen",
        description = "Show sign-ins as they happen, one line each with its trace code.",
        mixinStandardHelpOptions = true)
final class ListenCommand implements Callable<Integer> {
    private static final int WAIT_SECONDS = 25;

    private final Shell shell;

    @Option(names = "--failed", description = "only those that were refused")
    private boolean failed;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "end after so many sign-ins; default: go on until stopped")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--output", description = "text, or json: one trace per line; default text")
    private Output output = Output.TEXT;

    @Mixin private ServerOptions server = new ServerOptions();

    ListenCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws Failure {
        try (ServerClient client = new ServerClient(shell, server)) {
            String cursor = list(client, "limit=1").text("cursor");
            shell.say("listening at " + client.url() + "; stop with Ctrl-C");
            int shown = 0;
            while (shown < limit && !Thread.currentThread().isInterrupted()) {
                JsonText.Obj page =
                        list(
                                client,
                                "after="
                                        + cursor
                                        + (failed ? "&failed=true" : "")
                                        + "&wait="
                                        + WAIT_SECONDS);
                for (JsonText item : page.list("traces")) {
                    if (item instanceof JsonText.Obj trace && shown < limit && ended(trace)) {
                        shell.print(line(trace));
                        shown++;
                    }
                }
                cursor = page.text("cursor");
            }
        }
        return ExitCode.DONE;
    }

    /** A sign-in changes while it is under way; it gets its line when it is decided. */
    private static boolean ended(JsonText.Obj trace) {
        return trace.get("verdict").orElse(null) instanceof JsonText.Obj verdict
                && !verdict.text("outcome").equals("undecided");
    }

    private String line(JsonText.Obj trace) {
        return output == Output.JSON
                ? trace.raw()
                : new TraceText(trace, new Paint(shell.colour()), ZoneId.systemDefault()).summary();
    }

    private static JsonText.Obj list(ServerClient client, String query) throws Failure {
        ServerClient.Answer answer = client.get("/api/v1/traces", query);
        if (answer.status() != 200) {
            throw Failure.failed(
                    "the server answered %d: %s"
                            .formatted(answer.status(), ServerClient.message(answer.body())),
                    "patchbay doctor");
        }
        JsonText.Obj page = JsonText.readObject(answer.body(), "the server's answer");
        if (page.text("cursor").isEmpty()) {
            throw Failure.failed("the server's answer has no cursor", "patchbay doctor");
        }
        return page;
    }
}
