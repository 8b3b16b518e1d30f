package patchbay.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code patchbay sts}: in which regions an account uses STS. */
@Command(
        name = "sts",
        description = "In which regions your account uses STS.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class StsCommand implements Runnable {
    private static final String PATH = "/api/v1/sts-regions";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    private static String answered(ServerClient.Answer answer) throws Failure {
        if (answer.status() == 200) {
            return answer.body().strip();
        }
        throw Failure.failed(ServerClient.message(answer.body()), "patchbay sts regions");
    }

    private static String line(JsonText.Obj region) {
        String kind =
                switch (region.text("kind")) {
                    case "always" -> "always";
                    case "opt-in" -> "has to be enabled";
                    default -> "";
                };
        boolean active = region.text("active").equals("true");
        return "%-16s %-9s %s"
                .formatted(Paint.plain(region.text("region")), active ? "active" : "inactive", kind)
                .stripTrailing();
    }

    /** {@code patchbay sts regions}: all of them. */
    @Command(
            name = "regions",
            description = "List the regions and whether STS is active in them.",
            mixinStandardHelpOptions = true)
    static final class Regions implements Callable<Integer> {
        private final Shell shell;

        @Option(names = "--output", description = "text or json; default text")
        private Output output = Output.TEXT;

        @Mixin private ServerOptions server = new ServerOptions();

        Regions(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() throws Failure {
            try (ServerClient client = new ServerClient(shell, server)) {
                String body = answered(client.get(PATH, ""));
                if (output == Output.JSON) {
                    shell.print(body);
                    return ExitCode.DONE;
                }
                for (JsonText item :
                        JsonText.readObject(body, "the server's answer").list("regions")) {
                    if (item instanceof JsonText.Obj region) {
                        shell.print(line(region));
                    }
                }
                return ExitCode.DONE;
            }
        }
    }

    /** {@code patchbay sts activate REGION} and its opposite. */
    @Command(mixinStandardHelpOptions = true)
    static final class Switch implements Callable<Integer> {
        private final Shell shell;
        private final String verb;

        @Parameters(paramLabel = "REGION", description = "such as eu-west-1")
        private String region = "";

        @Mixin private ServerOptions server = new ServerOptions();

        /**
         * @param verb activate or deactivate
         */
        Switch(Shell shell, String verb) {
            this.shell = shell;
            this.verb = verb;
        }

        @Override
        public Integer call() throws Failure {
            if (!region.matches("[a-z0-9-]{1,40}")) {
                throw Failure.misused(
                        "`" + Paint.plain(region) + "` is no region", "patchbay sts regions");
            }
            try (ServerClient client = new ServerClient(shell, server)) {
                String body = answered(client.post(PATH + "/" + region + "/" + verb));
                shell.print(line(JsonText.readObject(body, "the server's answer")));
                return ExitCode.DONE;
            }
        }
    }
}
