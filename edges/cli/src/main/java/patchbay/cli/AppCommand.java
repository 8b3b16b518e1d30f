package patchbay.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patchbay app}: the SAML applications of Identity Center. */
final class AppCommand {
    private static final Columns<JsonText.Obj> COLUMNS =
            Columns.<JsonText.Obj>none()
                    .and("NAME", app -> app.text("displayName"))
                    .and("ID", app -> app.text("id"))
                    .and("AUDIENCE", app -> app.text("audience"))
                    .and("ENABLED", app -> app.text("enabled"));

    private AppCommand() {}

    static CommandLine line(Shell shell) {
        return Noun.of(
                "The applications that people open from the portal.",
                new ListAll(shell),
                new Show(shell),
                new Create(shell),
                new Change(shell),
                new Delete(shell));
    }

    private static void tell(ServerCommand command, OwnApi api, JsonText.Obj app) throws Failure {
        if (command.asJson()) {
            command.shell().print(app.raw());
            return;
        }
        int width = app.members().keySet().stream().mapToInt(String::length).max().orElse(0);
        for (Map.Entry<String, JsonText> member : app.members().entrySet()) {
            if (member.getValue() instanceof JsonText.Scalar(String text, _, _)
                    && !text.isEmpty()) {
                String first = text.lines().findFirst().orElse("");
                command.shell()
                        .print(
                                member.getKey()
                                        + " ".repeat(width - member.getKey().length() + 2)
                                        + Paint.plain(first));
            }
        }
        for (JsonText.Obj row : OwnApi.objects(app, "mappings")) {
            command.shell()
                    .print(
                            "mapping   "
                                    + Paint.plain(row.text("attribute"))
                                    + " = "
                                    + Paint.plain(row.text("value")));
        }
        for (JsonText.Obj assigned : api.assignments(app.text("id"))) {
            command.shell()
                    .print(
                            "assigned  "
                                    + assigned.text("kind")
                                    + " "
                                    + Paint.plain(assigned.text("name")));
        }
    }

    /** What may be said of an application when it is made and later. */
    private static final class Settings {
        @Option(
                names = "--metadata",
                paramLabel = "FILE",
                description = "take the service provider's values; - reads standard input")
        private @Nullable String metadata;

        @Option(
                names = "--set",
                paramLabel = "NAME=VALUE",
                description =
                        "a setting by the name that JSON has: relayState, acsUrl, audience,"
                                + " sessionMinutes, signing, logoutUrl …")
        private Map<String, String> settings = Map.of();

        @Option(
                names = "--map",
                paramLabel = "ATTRIBUTE=VALUE",
                description = "the attribute mappings, all of them; repeat it for each row")
        private List<String> rows = List.of();

        @Option(
                names = "--assign-group",
                paramLabel = "GROUP",
                description = "let its members open it")
        private List<String> groups = List.of();

        @Option(names = "--assign-person", paramLabel = "PERSON", description = "let them open it")
        private List<String> people = List.of();

        private String json(Shell shell, Map<String, String> more) throws Failure {
            Map<String, String> values = new LinkedHashMap<>(more);
            values.putAll(settings);
            if (metadata != null) {
                values.put("metadata", shell.read(metadata));
            }
            for (String row : rows) {
                if (row.indexOf('=') < 1) {
                    throw Failure.misused(
                            "`" + Paint.plain(row) + "` is not ATTRIBUTE=VALUE",
                            "patchbay app set --help");
                }
            }
            return JsonText.write(json -> {
                json.writeStartObject();
                values.forEach(json::writeStringProperty);
                if (!rows.isEmpty()) {
                    json.writeArrayPropertyStart("mappings");
                    for (String row : rows) {
                        int equals = row.indexOf('=');
                        json.writeStartObject();
                        json.writeStringProperty("attribute", row.substring(0, equals));
                        json.writeStringProperty("value", row.substring(equals + 1));
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                }
                json.writeEndObject();
            });
        }

        private void assign(OwnApi api, String id) throws Failure {
            for (String group : groups) {
                api.assign(id, "group", group);
            }
            for (String person : people) {
                api.assign(id, "person", person);
            }
        }
    }

    @Command(name = "list", description = "List the applications.", mixinStandardHelpOptions = true)
    private static final class ListAll extends ServerCommand {
        private ListAll(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            List<JsonText.Obj> all = new OwnApi(client).all();
            listOwn(all, COLUMNS);
        }
    }

    @Command(
            name = "show",
            description = "Show an application, its mappings and who may open it.",
            mixinStandardHelpOptions = true)
    private static final class Show extends ServerCommand {
        @Parameters(paramLabel = "APPLICATION", description = "its display name or id")
        private String application = "";

        private Show(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            OwnApi api = new OwnApi(client);
            tell(this, api, api.named(application));
        }
    }

    @Command(
            name = "create",
            description = "Create an application.",
            mixinStandardHelpOptions = true)
    private static final class Create extends ServerCommand {
        @Parameters(paramLabel = "NAME", description = "its display name")
        private String name = "";

        @Option(
                names = "--from",
                paramLabel = "ENTRY",
                description = "amazon-connect, amazon-connect-bare or custom-saml")
        private String from = "custom-saml";

        @CommandLine.Mixin private Settings settings = new Settings();

        private Create(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            OwnApi api = new OwnApi(client);
            Map<String, String> more = new LinkedHashMap<>();
            more.put("catalogue", from);
            more.put("displayName", name);
            JsonText.Obj app = api.create(settings.json(shell(), more));
            settings.assign(api, app.text("id"));
            tell(this, api, app);
        }
    }

    @Command(
            name = "set",
            description = "Change an application; what is not named stays as it is.",
            mixinStandardHelpOptions = true)
    private static final class Change extends ServerCommand {
        @Parameters(paramLabel = "APPLICATION", description = "its display name or id")
        private String application = "";

        @CommandLine.Mixin private Settings settings = new Settings();

        @Option(
                names = "--unassign-group",
                paramLabel = "GROUP",
                description = "no longer let its members open it")
        private List<String> groups = List.of();

        @Option(
                names = "--unassign-person",
                paramLabel = "PERSON",
                description = "no longer let them open it")
        private List<String> people = List.of();

        private Change(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            OwnApi api = new OwnApi(client);
            String id = api.named(application).text("id");
            JsonText.Obj app = api.change(id, settings.json(shell(), Map.of()));
            settings.assign(api, id);
            for (JsonText.Obj assigned : api.assignments(id)) {
                String kind = assigned.text("kind");
                if ((kind.equals("group") ? groups : people).contains(assigned.text("name"))) {
                    api.unassign(id, kind, assigned.text("id"));
                }
            }
            tell(this, api, app);
        }
    }

    @Command(
            name = "delete",
            description = "Delete an application with its keys and assignments.",
            mixinStandardHelpOptions = true)
    private static final class Delete extends ServerCommand {
        @Parameters(paramLabel = "APPLICATION", description = "its display name or id")
        private String application = "";

        private Delete(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            OwnApi api = new OwnApi(client);
            JsonText.Obj app = api.named(application);
            api.delete(app.text("id"));
            done("application " + app.text("displayName") + " is deleted");
        }
    }
}
