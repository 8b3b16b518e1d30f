package patchbay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The users of an instance as a CSV file: added all or none, written, and the empty template. */
final class UserFileCommand {
    private UserFileCommand() {}

    private static String path(String instance, String last) {
        return "/api/v1/connect/" + OwnApi.escaped(instance) + "/users/" + last;
    }

    private static void print(ServerCommand command, ServerClient.Answer answer) throws Failure {
        if (answer.status() != 200) {
            throw Failure.failed(ServerClient.message(answer.body()), "patchbay instance list");
        }
        command.shell().print(answer.body().stripTrailing());
    }

    @Command(
            name = "import",
            description = "Add the users of a CSV file: all of them, or none.",
            mixinStandardHelpOptions = true)
    static final class Add extends ServerCommand {
        @Parameters(index = "0", paramLabel = "INSTANCE", description = "its alias or id")
        private String instance = "";

        @Parameters(index = "1", paramLabel = "FILE", description = "- reads standard input")
        private String file = "";

        @Option(names = "--dry-run", description = "say what is wrong, and add nobody")
        private boolean dryRun;

        @Option(
                names = "--large",
                description = "up to 50,000 rows; the cloud takes 1,000, and so does this without")
        private boolean large;

        Add(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            byte[] bytes = shell().bytes(file);
            shell().say("checking " + bytes.length / 1024 + " KB …");
            ServerClient.Answer answer =
                    client.upload(
                            path(instance, "import"),
                            "dry-run=" + dryRun + "&large=" + large,
                            bytes);
            if (answer.status() != 200 && answer.status() != 422) {
                throw Failure.failed(
                        answer.status() == 413
                                ? "the file is larger than 16 MB; nothing was read"
                                : ServerClient.message(answer.body()),
                        "");
            }
            JsonText.Obj report = JsonText.readObject(answer.body(), "the server's answer");
            if (asJson()) {
                shell().print(report.raw());
            } else {
                Columns.<JsonText.Obj>none()
                        .and("ROW", error -> error.text("row"))
                        .and("COLUMN", error -> error.text("column"))
                        .and("VALUE", error -> error.text("value"))
                        .and("REASON", error -> error.text("reason"))
                        .lines(OwnApi.objects(report, "errors"))
                        .stream()
                        .skip(answer.status() == 200 ? 1 : 0)
                        .forEach(shell()::print);
            }
            if (answer.status() == 422) {
                throw Failure.failed(
                        report.text("errorCount") + " errors; nobody was added",
                        "patchbay connect-user template " + instance);
            }
            done(
                    dryRun
                            ? report.text("rows") + " users could be added"
                            : report.text("created") + " users are added");
        }
    }

    @Command(
            name = "export",
            description = "Write all users as such a file, without passwords.",
            mixinStandardHelpOptions = true)
    static final class Export extends ServerCommand {
        @Parameters(paramLabel = "INSTANCE", description = "its alias or id")
        private String instance = "";

        Export(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            print(this, client.get(path(instance, "export"), ""));
        }
    }

    @Command(
            name = "template",
            description = "Write the headings of a file for this instance.",
            mixinStandardHelpOptions = true)
    static final class Template extends ServerCommand {
        @Parameters(paramLabel = "INSTANCE", description = "its alias or id")
        private String instance = "";

        Template(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            print(this, client.get(path(instance, "template"), ""));
        }
    }
}
