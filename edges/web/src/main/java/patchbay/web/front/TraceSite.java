package patchbay.web.front;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import patchbay.aws.AccountId;
import patchbay.aws.places.Place;
import patchbay.trace.TraceApi;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.wire.protocol.FormText;

/** {@code /api/v1/traces} for programs, answered by {@link TraceApi}. */
public final class TraceSite {
    private final TraceApi traces;
    private final SignedDoor door;

    public TraceSite(TraceApi traces, SignedDoor door) {
        this.traces = traces;
        this.door = door;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Place.Front.class, "/api/v1/traces", this::list),
                Route.get(Place.Front.class, "/api/v1/traces/{code}", this::get));
    }

    private Answer list(Exchange exchange) {
        return door.open(
                exchange,
                visitor -> {
                    Map<String, String> parameters = new HashMap<>();
                    for (Map.Entry<String, String> each :
                            FormText.parameters(visitor.request().query())) {
                        // What belongs to a signature in the query is no parameter of the list.
                        if (!each.getKey().startsWith("X-Amz-")) {
                            parameters.put(each.getKey(), each.getValue());
                        }
                    }
                    return json(traces.list(reader(visitor), visitor::refusal, parameters));
                });
    }

    private Answer get(Exchange exchange) {
        return door.open(
                exchange,
                visitor ->
                        json(
                                traces.get(
                                        reader(visitor),
                                        visitor::refusal,
                                        exchange.pathValue("code"))));
    }

    private static AccountId reader(SignedDoor.Visitor visitor) {
        return visitor.caller().account().orElseThrow();
    }

    private static Answer json(TraceApi.Answer answer) {
        return Answer.json(answer.status(), answer.json());
    }
}
