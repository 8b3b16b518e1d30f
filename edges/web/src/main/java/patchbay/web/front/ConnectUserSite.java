package patchbay.web.front;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import patchbay.aws.places.Place;
import patchbay.connect.CsvError;
import patchbay.connect.CsvReport;
import patchbay.connect.ImportOperations;
import patchbay.connect.NamesWanted;
import patchbay.connect.SessionNames;
import patchbay.connect.UserImport;
import patchbay.connect.UserOperations;
import patchbay.trace.TraceJson;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.wire.Fault;
import patchbay.wire.Reply;
import patchbay.wire.json.Json;

/**
 * Users of a contact-centre instance by CSV (rules 8.11 and 8.12), and their logins beside the
 * RoleSessionNames that would be sent (rules 8.7, 8.8 and 8.14). An instance is named by its id or
 * alias; the actions' resource is {@code …:connect-instance/ID}. A file with errors answers 422 and
 * adds nobody.
 *
 * <pre>
 * GET  /api/v1/connect/INSTANCE/users/template                            patchbay:ExportConnectUsers
 * GET  /api/v1/connect/INSTANCE/users/export                              patchbay:ExportConnectUsers
 * POST /api/v1/connect/INSTANCE/users/import[?dry-run=true][&amp;large=true]  patchbay:ImportConnectUsers
 * GET  /api/v1/connect/INSTANCE/users/names[?show=KIND][&amp;after=N]        patchbay:ListConnectSessionNames
 * </pre>
 *
 * <p>A KIND is {@code flagged}, {@code all} or one of {@link SessionNames.Kind} in small letters.
 */
public final class ConnectUserSite {
    private static final String PATH = "/api/v1/connect/{instance}/users";

    private static final int ROWS = 1_000;

    private final ImportOperations operations;
    private final UserOperations users;
    private final SignedDoor door;

    public ConnectUserSite(ImportOperations operations, UserOperations users, SignedDoor door) {
        this.operations = operations;
        this.users = users;
        this.door = door;
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.Front.class;
        return List.of(
                Route.get(here, PATH + "/template", this::template),
                Route.get(here, PATH + "/export", this::export),
                Route.get(here, PATH + "/names", this::names),
                Route.postFromAnywhere(
                        here, PATH + "/import", UserImport.MOST_BYTES + 1, this::add));
    }

    private Answer template(Exchange exchange) {
        return door.open(
                exchange,
                visitor ->
                        answer(
                                operations.template(
                                        visitor.call(ImportOperations.EXPORT),
                                        exchange.pathValue("instance"),
                                        Map.of()),
                                ConnectUserSite::csv));
    }

    private Answer export(Exchange exchange) {
        return door.open(
                exchange,
                visitor ->
                        answer(
                                operations.export(
                                        visitor.call(ImportOperations.EXPORT),
                                        exchange.pathValue("instance"),
                                        Map.of()),
                                ConnectUserSite::csv));
    }

    private static Answer csv(String text) {
        return Answer.of(200, "text/csv; charset=utf-8", text);
    }

    private Answer add(Exchange exchange) {
        var mode =
                new ImportOperations.Mode(
                        exchange.query().text("dry-run").equals("true"),
                        exchange.query().text("large").equals("true"));
        return door.open(
                exchange,
                visitor ->
                        answer(
                                operations.add(
                                        visitor.call(ImportOperations.IMPORT),
                                        exchange.pathValue("instance"),
                                        exchange.body(),
                                        mode,
                                        Map.of()),
                                report ->
                                        Answer.json(
                                                report.sound() ? 200 : 422,
                                                Json.write(json(report)))));
    }

    private Answer names(Exchange exchange) {
        Optional<Predicate<SessionNames.Kind>> wanted =
                NamesWanted.of(exchange.query().one("show").orElse("flagged"));
        return door.open(
                exchange,
                visitor ->
                        wanted.isEmpty()
                                ? Answer.json(
                                        400,
                                        TraceJson.error(
                                                "InvalidRequestException",
                                                "show must be one of " + NamesWanted.WORDS))
                                : answer(
                                        users.names(
                                                visitor.call(UserOperations.NAMES),
                                                exchange.pathValue("instance"),
                                                wanted.get(),
                                                NamesWanted.place(exchange.query().text("after")),
                                                ROWS,
                                                Map.of()),
                                        found -> Answer.json(200, Json.write(json(found.page())))));
    }

    private static Json.Obj json(SessionNames.Page page) {
        Json.Builder counts = Json.object();
        for (SessionNames.Kind kind : SessionNames.Kind.values()) {
            counts.put(NamesWanted.word(kind), page.count(kind));
        }
        return Json.object()
                .put("flagged", page.flagged())
                .put("counts", counts.build())
                .put("names", page.rows().stream().map(ConnectUserSite::json).toList())
                .put("after", page.next().map(String::valueOf).orElse(""))
                .build();
    }

    private static Json.Obj json(SessionNames.Row row) {
        return Json.object()
                .put("kind", NamesWanted.word(row.kind()))
                .put("name", row.name())
                .put("person", row.person())
                .put("application", row.application())
                .put("login", row.login())
                .build();
    }

    private static Json.Obj json(CsvReport report) {
        return Json.object()
                .put("rows", report.rows())
                .put("created", report.created())
                .put("errorCount", report.errorCount())
                .put("errors", report.errors().stream().map(ConnectUserSite::json).toList())
                .build();
    }

    private static Json.Obj json(CsvError error) {
        return Json.object()
                .put("row", error.row())
                .put("column", error.column())
                .put("value", error.value())
                .put("reason", error.reason())
                .build();
    }

    private static <T> Answer answer(Reply<T> reply, Function<T, Answer> page) {
        return switch (reply) {
            case Reply.Done<T>(T output) -> page.apply(output);
            case Reply.Refused<T>(Fault fault) ->
                    Answer.json(fault.status(), TraceJson.error(fault.code(), fault.message()));
        };
    }
}
