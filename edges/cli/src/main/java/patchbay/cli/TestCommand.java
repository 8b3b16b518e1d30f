package patchbay.cli;

import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patchbay test}: the whole path for somebody, walked by the server and not written. */
@Command(
        name = "test",
        description = {
            "Walk the whole sign-in of a person without writing anything.",
            "Without --as: of everybody, and say who would be kept out by what."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Exit code 3 where the sign-in would be refused."})
final class TestCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "APPLICATION", description = "its display name or id")
    private String application = "";

    @Option(
            names = "--as",
            paramLabel = "PERSON",
            description = "the user name of who would sign in; default: everybody")
    private @Nullable String person;

    @Option(names = "--output", description = "text or json; default text")
    private Output output = Output.TEXT;

    @Mixin private ServerOptions server = new ServerOptions();

    TestCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws Failure {
        try (ServerClient client = new ServerClient(shell, server)) {
            OwnApi api = new OwnApi(client);
            if (person == null) {
                return everybody(api);
            }
            JsonText.Obj trace = api.test(api.named(application).text("id"), person);
            shell.print(
                    output == Output.JSON
                            ? trace.raw()
                            : new TraceText(
                                            trace,
                                            new Paint(shell.colour()),
                                            ZoneId.systemDefault())
                                    .full());
            shell.say("a test: nothing was written");
            boolean refused =
                    trace.get("verdict").orElse(null) instanceof JsonText.Obj verdict
                            && verdict.text("outcome").equals("refused");
            return refused ? ExitCode.REFUSED : ExitCode.DONE;
        }
    }

    private int everybody(OwnApi api) throws Failure {
        JsonText.Obj found = api.named(application);
        Everybody everybody = new Everybody();
        api.testAll(
                found.text("id"),
                fate -> {
                    everybody.add(fate);
                    if (output == Output.JSON) {
                        shell.print(fate.raw());
                    }
                });
        if (output == Output.TEXT) {
            shell.print(everybody.told(found.text("displayName"), new Paint(shell.colour())));
        }
        shell.say("a test: nothing was written");
        return everybody.anybodyRefused() ? ExitCode.REFUSED : ExitCode.DONE;
    }
}
