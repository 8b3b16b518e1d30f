package patchbay.web.front;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import patchbay.aws.places.Place;
import patchbay.connect.CsvError;
import patchbay.connect.CsvReport;
import patchbay.connect.ImportOperations;
import patchbay.connect.UserImport;
import patchbay.trace.TraceJson;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.wire.Fault;
import patchbay.wire.Reply;
import patchbay.wire.json.Json;

/**
 * Users of a contact-centre instance by CSV (rules 8.11 and 8.12). An instance is named by its id
 * or alias; the actions' resource is {@code …:connect-instance/ID}. A file with errors answers 422
 * and adds nobody.
 *
 * <pre>
 * GET  /api/v1/connect/INSTANCE/users/template                            patchbay:ExportConnectUsers
 * GET  /api/v1/connect/INSTANCE/users/export                              patchbay:ExportConnectUsers
 * POST /api/v1/connect/INSTANCE/users/import[?dry-run=true][&amp;large=true]  patchbay:ImportConnectUsers
 * </pre>
 */
public final class ConnectUserSite {
    private static final String PATH = "/api/v1/connect/{instance}/users";

    private final ImportOperations operations;
    private final SignedDoor door;

    public ConnectUserSite(ImportOperations operations, SignedDoor door) {
        this.operations = operations;
        this.door = door;
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.Front.class;
        return List.of(
                Route.get(here, PATH + "/template", this::template),
                Route.get(here, PATH + "/export", this::export),
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
