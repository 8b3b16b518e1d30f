package patchbay.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patchbay assignment}: who may open which application. */
final class AssignmentCommand {
    private static final Columns<Row> COLUMNS =
            Columns.<Row>none()
                    .and("APPLICATION", Row::application)
                    .and("KIND", row -> row.assigned().text("kind"))
                    .and("NAME", row -> row.assigned().text("name"))
                    .and("ID", row -> row.assigned().text("id"));

    private AssignmentCommand() {}

    private record Row(String application, JsonText.Obj assigned) {}

    static CommandLine line(Shell shell) {
        return Noun.of(
                "Who may open which application: people, and groups for their immediate members.",
                new ListAll(shell),
                new Create(shell),
                new Delete(shell));
    }

    /** To whom; one of the two. */
    private static final class Assignee {
        @Option(names = "--person", paramLabel = "PERSON", description = "by user name")
        private @Nullable String person;

        @Option(names = "--group", paramLabel = "GROUP", description = "by display name")
        private @Nullable String group;

        private String kind() {
            return group == null ? "person" : "group";
        }

        private String name() {
            return group == null ? String.valueOf(person) : group;
        }
    }

    @Command(
            name = "list",
            description = "List the assignments of an application, or of all.",
            mixinStandardHelpOptions = true)
    private static final class ListAll extends ServerCommand {
        @Parameters(
                paramLabel = "APPLICATION",
                arity = "0..1",
                description = "its display name or id; all where none is named")
        private @Nullable String application;

        private ListAll(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            OwnApi api = new OwnApi(client);
            List<JsonText.Obj> applications =
                    application == null ? api.all() : List.of(api.named(application));
            List<Row> rows = new ArrayList<>();
            for (JsonText.Obj app : applications) {
                for (JsonText.Obj assigned : api.assignments(app.text("id"))) {
                    rows.add(new Row(app.text("displayName"), assigned));
                }
            }
            if (asJson()) {
                shell().print(
                                JsonText.write(json -> {
                                    json.writeStartArray();
                                    for (Row row : rows) {
                                        json.writeStartObject();
                                        json.writeStringProperty("application", row.application());
                                        json.writeStringProperty(
                                                "kind", row.assigned().text("kind"));
                                        json.writeStringProperty(
                                                "name", row.assigned().text("name"));
                                        json.writeStringProperty("id", row.assigned().text("id"));
                                        json.writeEndObject();
                                    }
                                    json.writeEndArray();
                                }));
            } else {
                COLUMNS.lines(rows).forEach(shell()::print);
            }
        }
    }

    @Command(
            name = "create",
            description = "Let a person, or a group's members, open an application.",
            mixinStandardHelpOptions = true)
    private static final class Create extends ServerCommand {
        @Parameters(paramLabel = "APPLICATION", description = "its display name or id")
        private String application = "";

        @CommandLine.ArgGroup(multiplicity = "1")
        private Assignee assignee = new Assignee();

        private Create(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            OwnApi api = new OwnApi(client);
            JsonText.Obj app = api.named(application);
            api.assign(app.text("id"), assignee.kind(), assignee.name());
            done(
                    app.text("displayName")
                            + " is assigned to "
                            + assignee.kind()
                            + " "
                            + assignee.name());
        }
    }

    @Command(
            name = "delete",
            description = "No longer let them open it.",
            mixinStandardHelpOptions = true)
    private static final class Delete extends ServerCommand {
        @Parameters(paramLabel = "APPLICATION", description = "its display name or id")
        private String application = "";

        @CommandLine.ArgGroup(multiplicity = "1")
        private Assignee assignee = new Assignee();

        private Delete(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            OwnApi api = new OwnApi(client);
            JsonText.Obj app = api.named(application);
            for (JsonText.Obj assigned : api.assignments(app.text("id"))) {
                if (assigned.text("kind").equals(assignee.kind())
                        && assigned.text("name").equals(assignee.name())) {
                    api.unassign(app.text("id"), assignee.kind(), assigned.text("id"));
                    done(
                            app.text("displayName")
                                    + " is no longer assigned to "
                                    + assignee.kind()
                                    + " "
                                    + assignee.name());
                    return;
                }
            }
            throw Failure.failed(
                    "`"
                            + Paint.plain(app.text("displayName"))
                            + "` is not assigned to "
                            + assignee.kind()
                            + " `"
                            + Paint.plain(assignee.name())
                            + "`",
                    "patchbay assignment list");
        }
    }
}
