package patchbay.web.front;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import patchbay.aws.places.Place;
import patchbay.iam.StsRegionOperations;
import patchbay.iam.StsRegions;
import patchbay.trace.TraceJson;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * In which regions the caller's account uses STS (rule 6.6). The cloud has a page for it and no
 * API, so this one is ours:
 *
 * <pre>
 * GET  /api/v1/sts-regions                     patchbay:ListStsRegions       …:sts-region/*
 * POST /api/v1/sts-regions/REGION/activate     patchbay:ActivateStsRegion    …:sts-region/REGION
 * POST /api/v1/sts-regions/REGION/deactivate   patchbay:DeactivateStsRegion  …:sts-region/REGION
 * </pre>
 */
public final class StsRegionSite {
    private static final String PATH = "/api/v1/sts-regions";

    private final StsRegionOperations operations;
    private final SignedDoor door;

    public StsRegionSite(StsRegionOperations operations, SignedDoor door) {
        this.operations = operations;
        this.door = door;
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.Front.class;
        return List.of(
                Route.get(here, PATH, this::list),
                Route.postFromAnywhere(
                        here,
                        PATH + "/{region}/activate",
                        0,
                        it -> change(it, StsRegionOperations.ACTIVATE)),
                Route.postFromAnywhere(
                        here,
                        PATH + "/{region}/deactivate",
                        0,
                        it -> change(it, StsRegionOperations.DEACTIVATE)));
    }

    private Answer list(Exchange exchange) {
        return door.open(
                exchange,
                visitor ->
                        answer(
                                operations.list(visitor.call(StsRegionOperations.LIST), Map.of()),
                                all ->
                                        all.stream()
                                                .map(StsRegionSite::json)
                                                .collect(
                                                        Collectors.joining(
                                                                ",", "{\"regions\":[", "]}"))));
    }

    private Answer change(Exchange exchange, String operation) {
        return door.open(
                exchange,
                visitor ->
                        answer(
                                operations.set(
                                        visitor.call(operation),
                                        exchange.pathValue("region"),
                                        Map.of()),
                                StsRegionSite::json));
    }

    private static <T> Answer answer(Reply<T> reply, Function<T, String> json) {
        return switch (reply) {
            case Reply.Done<T>(T output) -> Answer.json(200, json.apply(output));
            case Reply.Refused<T>(Fault fault) ->
                    fault.status() == 403
                            ? Answer.json(
                                    403, TraceJson.error("AccessDeniedException", fault.message()))
                            : Answer.json(
                                    400, TraceJson.error("ValidationException", fault.message()));
        };
    }

    /** Nothing here needs escaping: ids of regions, and words of ours. */
    private static String json(StsRegions.Status status) {
        return "{\"region\":\"%s\",\"kind\":\"%s\",\"active\":%s}"
                .formatted(
                        status.region(),
                        status.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        status.active());
    }
}
