package patchbay.web.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.Arn;
import patchbay.aws.places.Place;
import patchbay.iam.Authorization;
import patchbay.iam.Authorizer;
import patchbay.trace.TraceAccess;
import patchbay.trace.TraceApi;
import patchbay.trace.TraceJson;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Form;
import patchbay.web.http.Route;
import patchbay.wire.Call;

/**
 * {@code /api/v1/traces} on the console's host, for an administrator's session: the same answers
 * that programs get with a signature, decided by the same policy engine.
 */
public final class ConsoleTraces {
    private final ConsoleDoor door;
    private final Administration administration;
    private final TraceApi traces;
    private final Authorizer authorizer;

    public ConsoleTraces(
            ConsoleDoor door,
            Administration administration,
            TraceApi traces,
            Authorizer authorizer) {
        this.door = door;
        this.administration = administration;
        this.traces = traces;
        this.authorizer = authorizer;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Place.Console.class, "/api/v1/traces", it -> open(it, this::list)),
                Route.get(
                        Place.Console.class,
                        "/api/v1/traces/{code}",
                        it ->
                                open(
                                        it,
                                        (visit, access) ->
                                                traces.get(
                                                        visit.account().id(),
                                                        access,
                                                        visit.exchange().pathValue("code")))));
    }

    @FunctionalInterface
    private interface Work {
        TraceApi.Answer answer(AccountVisit visit, TraceAccess access) throws InterruptedException;
    }

    private TraceApi.Answer list(AccountVisit visit, TraceAccess access)
            throws InterruptedException {
        Form query = visit.exchange().query();
        Map<String, String> parameters = new HashMap<>();
        query.names().forEach(name -> parameters.put(name, query.text(name)));
        return traces.list(visit.account().id(), access, parameters);
    }

    private Answer open(Exchange exchange, Work work) {
        if (door.administrator(exchange).isEmpty()) {
            return error(403, "AccessDeniedException", "sign in to the console first");
        }
        return administration.inUsualAccount(visit -> answer(visit, work)).answer(exchange);
    }

    private Answer answer(AccountVisit visit, Work work) {
        try {
            TraceApi.Answer answer = work.answer(visit, access(visit));
            return Answer.json(answer.status(), answer.json());
        } catch (InterruptedException e) {
            // The server is stopping: whoever waits for news asks again.
            Thread.currentThread().interrupt();
            return error(500, "InternalFailure", "the server is stopping");
        }
    }

    private TraceAccess access(AccountVisit visit) {
        return (String action, Arn resource) -> {
            Call call =
                    visit.as(visit.root(), "patchbay", action.substring(action.indexOf(':') + 1));
            return switch (authorizer.authorize(call, action, resource.toString(), Map.of())) {
                case Authorization.Allowed allowed -> Optional.empty();
                case Authorization.Denied denied -> Optional.of(denied.fault().message());
            };
        };
    }

    private static Answer error(int status, String code, String message) {
        return Answer.json(status, TraceJson.error(code, message));
    }
}
