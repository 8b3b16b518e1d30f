package patchbay.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The logins of an instance beside the RoleSessionNames that would be sent to it. */
@Command(
        name = "names",
        description = "Lay the users beside the RoleSessionNames that would be sent.",
        mixinStandardHelpOptions = true)
final class UserNamesCommand extends ServerCommand {
    private static final Columns<JsonText.Obj> COLUMNS =
            Columns.<JsonText.Obj>none()
                    .and("KIND", it -> it.text("kind"))
                    .and("SENT", it -> it.text("name"))
                    .and("USER", it -> it.text("login"))
                    .and("PERSON", it -> it.text("person"))
                    .and("BY", it -> it.text("application"));

    @Parameters(paramLabel = "INSTANCE", description = "its alias or id")
    private String instance = "";

    @Option(
            names = "--show",
            paramLabel = "KIND",
            description =
                    "flagged (those who would not get in, the default), all, exact, unsent, case,"
                            + " blanks, domain, short, shared, no-user or no-name")
    private String show = "flagged";

    UserNamesCommand(Shell shell) {
        super(shell);
    }

    @Override
    void run(ServerClient client) throws Failure {
        List<JsonText.Obj> all = new ArrayList<>();
        String path = "/api/v1/connect/" + OwnApi.escaped(instance) + "/users/names";
        String after = "";
        JsonText.Obj page;
        do {
            page =
                    OwnApi.object(
                            client.get(path, "after=" + after + "&show=" + OwnApi.escaped(show)));
            all.addAll(OwnApi.objects(page, "names"));
            after = page.text("after");
        } while (!after.isEmpty());
        listOwn(all, COLUMNS);
        String flagged = page.text("flagged");
        if (!flagged.equals("0")) {
            throw Failure.failed(
                    flagged + " would not get in, or come as somebody else",
                    "patchbay connect-user create " + instance + " NAME …");
        }
        done("everybody who would be sent gets in");
    }
}
