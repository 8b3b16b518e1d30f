package patchbay.cli;

import java.time.ZoneId;
import java.util.concurrent.Callable;
import patchbay.explain.TraceCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patchbay explain}: one sign-in, station by station. */
@Command(
        name = "explain",
        description = "Say why a sign-in went as it did.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit code 3 where the sign-in was refused."})
final class ExplainCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(
            paramLabel = "CODE",
            description = "the code on the refusal page, such as 7Q2K-M4, or last")
    private String code = "last";

    @Option(names = "--output", description = "text or json; default text")
    private Output output = Output.TEXT;

    @Mixin private ServerOptions server = new ServerOptions();

    ExplainCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws Failure {
        String path =
                code.equals("last")
                        ? "last"
                        : TraceCode.parse(code)
                                .map(TraceCode::text)
                                .orElseThrow(() ->
                                        Failure.misused(
                                                "`%s` is not a trace code such as `7Q2K-M4`"
                                                        .formatted(Paint.plain(code)),
                                                "patchbay explain last"));
        try (ServerClient client = new ServerClient(shell, server)) {
            ServerClient.Answer answer = client.get("/api/v1/traces/" + path, "");
            if (answer.status() == 404) {
                throw Failure.failed(
                        path.equals("last")
                                ? "there is no sign-in yet"
                                : "there is no trace `" + path + "`",
                        path.equals("last") ? "patchbay listen" : "patchbay explain last");
            }
            if (answer.status() != 200) {
                throw Failure.failed(
                        "the server answered %d: %s"
                                .formatted(answer.status(), ServerClient.message(answer.body())),
                        "patchbay doctor");
            }
            return show(answer.body());
        }
    }

    private int show(String body) throws Failure {
        JsonText.Obj trace = JsonText.readObject(body, "the server's answer");
        shell.print(
                output == Output.JSON
                        ? body.strip()
                        : new TraceText(trace, new Paint(shell.colour()), ZoneId.systemDefault())
                                .full());
        boolean refused =
                trace.get("verdict").orElse(null) instanceof JsonText.Obj verdict
                        && verdict.text("outcome").equals("refused");
        return refused ? ExitCode.REFUSED : ExitCode.DONE;
    }
}
