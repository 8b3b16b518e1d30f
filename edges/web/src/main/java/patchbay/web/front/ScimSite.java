package patchbay.web.front;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import patchbay.aws.Secret;
import patchbay.aws.places.Place;
import patchbay.identity.scim.ScimAnswer;
import patchbay.identity.scim.ScimEvents;
import patchbay.identity.scim.ScimRequest;
import patchbay.identity.scim.ScimServer;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.wire.json.Json;

/** {@code scim.REGION.D/TENANT/scim/v2/…}: the SCIM server on HTTP. */
public final class ScimSite {
    private static final String TYPE = "application/scim+json";

    private final ScimServer server;

    public ScimSite(ScimServer server) {
        this.server = server;
    }

    public List<Route> routes() {
        return List.of(
                Route.api(
                        Place.Scim.class,
                        "/{tenant}/scim/v2/{path...}",
                        ScimServer.BODY_BYTES,
                        this::call,
                        exchange -> written(exchange, server.tooLarge())));
    }

    private Answer call(Exchange exchange) {
        ScimRequest request =
                new ScimRequest(
                        exchange.method(),
                        exchange.pathValue("tenant"),
                        path(exchange.pathValue("path")),
                        query(exchange.target()),
                        exchange.headers().stream()
                                .filter(header -> header.name().equalsIgnoreCase("Authorization"))
                                .map(header -> new Secret(header.value()))
                                .toList(),
                        exchange.bodyText());
        return written(
                exchange,
                server.answer(
                        request, new ScimEvents.Client(exchange.clientIp(), exchange.userAgent())));
    }

    private static String path(String rest) {
        String path = "/" + rest;
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** The first value of each parameter; one without a value is there and empty. */
    private static Map<String, String> query(String target) {
        Map<String, String> query = new LinkedHashMap<>();
        int mark = target.indexOf('?');
        if (mark < 0) {
            return query;
        }
        for (String pair : target.substring(mark + 1).split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            query.putIfAbsent(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static Answer written(Exchange exchange, ScimAnswer said) {
        Answer answer =
                said.body()
                        .map(body -> Answer.of(said.status(), TYPE, Json.write(body)))
                        .orElseGet(() -> Answer.empty(said.status()));
        if (said.status() == 401) {
            return answer.with("WWW-Authenticate", "Bearer");
        }
        return said.resource().isEmpty()
                ? answer
                : answer.with(
                        "Location",
                        exchange.here(
                                "/"
                                        + exchange.pathValue("tenant")
                                        + "/scim/v2"
                                        + said.resource().get()));
    }
}
