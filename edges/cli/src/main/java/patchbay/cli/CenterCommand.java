package patchbay.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code patchbay center}: Identity Center of the organization. */
final class CenterCommand {
    private static final String PATH = "/api/v1/identity-center";

    private CenterCommand() {}

    static CommandLine line(Shell shell) {
        return Noun.of("Identity Center of the organization.", new Show(shell), new Enable(shell));
    }

    private static void tell(ServerCommand command, ServerClient.Answer answer) throws Failure {
        if (answer.status() != 200) {
            throw Failure.failed(
                    ServerClient.message(answer.body()), "patchbay center enable us-east-1");
        }
        if (command.asJson()) {
            command.shell().print(answer.body().strip());
            return;
        }
        JsonText.Obj center = JsonText.readObject(answer.body(), "the server's answer");
        for (Map.Entry<String, JsonText> member : center.members().entrySet()) {
            command.shell()
                    .print(
                            "%-14s %s"
                                    .formatted(
                                            member.getKey(),
                                            Paint.plain(center.text(member.getKey()))));
        }
    }

    @Command(
            name = "show",
            description = "Show the instance and its identity store.",
            mixinStandardHelpOptions = true)
    private static final class Show extends ServerCommand {
        private Show(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            tell(this, client.get(PATH, ""));
        }
    }

    @Command(
            name = "enable",
            description =
                    "Enable it from the management account; an account that stands alone becomes"
                            + " one.",
            mixinStandardHelpOptions = true)
    private static final class Enable extends ServerCommand {
        @Parameters(paramLabel = "REGION", description = "where it stays, such as us-east-1")
        private String region = "";

        private Enable(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            if (!region.matches("[a-z0-9-]{1,40}")) {
                throw Failure.misused(
                        "`" + Paint.plain(region) + "` is no region",
                        "patchbay center enable us-east-1");
            }
            tell(this, client.post(PATH + "/enable", "region=" + region));
        }
    }
}
