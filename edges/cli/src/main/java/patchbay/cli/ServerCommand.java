package patchbay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import patchbay.wire.shape.Structured;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that asks a running server by its APIs and shows what it says, as text or JSON. */
abstract class ServerCommand implements Callable<Integer> {
    private final Shell shell;

    @Option(names = "--output", description = "text or json; default text")
    private Output output = Output.TEXT;

    @Mixin private ServerOptions server = new ServerOptions();

    @Mixin private RegionOption region = new RegionOption();

    ServerCommand(Shell shell) {
        this.shell = shell;
    }

    abstract void run(ServerClient client) throws Failure;

    @Override
    public final Integer call() throws Failure {
        try (ServerClient client = new ServerClient(shell, server, region.in(shell))) {
            run(client);
            return ExitCode.DONE;
        }
    }

    final Shell shell() {
        return shell;
    }

    /** Whether a program reads what is printed. */
    final boolean asJson() {
        return output == Output.JSON;
    }

    /** One thing, member by member. */
    final void show(Structured thing) {
        shell.print(
                output == Output.JSON
                        ? MembersJson.write(thing)
                        : MembersText.write(thing).stripTrailing());
    }

    /** Many: a line each, under the columns' headings; as JSON, one array with all members. */
    final <T extends Structured> void list(List<T> things, Columns<T> columns) {
        if (output == Output.JSON) {
            shell.print(MembersJson.write(things));
        } else {
            columns.lines(things).forEach(shell::print);
        }
    }

    /** The same of what Patchbay's own API answers. */
    final void listOwn(List<JsonText.Obj> things, Columns<JsonText.Obj> columns) {
        if (output == Output.JSON) {
            shell.print(
                    "[" + String.join(",", things.stream().map(JsonText.Obj::raw).toList()) + "]");
        } else {
            columns.lines(things).forEach(shell::print);
        }
    }

    /** What was done; talk, because data is what {@link #show} prints. */
    final void done(String sentence) {
        shell.say(Paint.plain(sentence));
    }
}
