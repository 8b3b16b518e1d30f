package patchbay.web.front;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import patchbay.aws.places.Place;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.web.page.Frame;
import patchbay.web.page.Messages;
import patchbay.web.page.Pages;
import patchbay.wire.door.ApiEndpoint;
import patchbay.wire.protocol.Headers;
import patchbay.wire.protocol.WireRequest;
import patchbay.wire.protocol.WireResponse;

/** Hands API calls to the endpoint, bytes untouched, and everybody else a page of links. */
public final class ApiSite {
    private final ApiEndpoint endpoint;

    public ApiSite(ApiEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    public List<Route> routes() {
        return Stream.concat(
                        Stream.of(Route.get(Place.Front.class, "/", this::front)),
                        Stream.of(Place.Front.class, Place.Api.class, Place.IdentityProvider.class)
                                .map(this::every))
                .toList();
    }

    private Route every(Class<? extends Place> place) {
        return Route.api(place, "/{path...}", ApiEndpoint.LARGEST_BODY, this::call, this::tooLarge);
    }

    private Answer front(Exchange exchange) {
        WireRequest request = request(exchange);
        return ApiEndpoint.isCall(request) ? call(request) : links(exchange);
    }

    private Answer call(Exchange exchange) {
        return call(request(exchange));
    }

    private Answer call(WireRequest request) {
        return answer(endpoint.answer(request));
    }

    private Answer tooLarge(Exchange unread) {
        return answer(endpoint.tooLarge(request(unread)));
    }

    private static Answer answer(WireResponse response) {
        String type = response.headers().getOrDefault("Content-Type", "");
        Answer answer = Answer.of(response.status(), type, response.body());
        for (Map.Entry<String, String> header : response.headers().entrySet()) {
            if (!header.getKey().equalsIgnoreCase("Content-Type")) {
                answer = answer.with(header.getKey(), header.getValue());
            }
        }
        return answer;
    }

    static WireRequest request(Exchange exchange) {
        String target = exchange.target();
        int mark = target.indexOf('?');
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (Answer.Header header : exchange.headers()) {
            headers.add(new AbstractMap.SimpleEntry<>(header.name(), header.value()));
        }
        return new WireRequest(
                exchange.method(),
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? "" : target.substring(mark + 1),
                Headers.of(headers),
                exchange.body(),
                exchange.clientIp(),
                exchange.door().secure());
    }

    private static Answer links(Exchange exchange) {
        String title = Messages.HERE.text("front.title");
        return Pages.page(
                200,
                "front/front.jte",
                Frame.of("front", title),
                new FrontView(
                        exchange.link(new Place.AccessPortal(), "/"),
                        exchange.link(new Place.Console(), "/"),
                        exchange.door().scheme() + "://" + exchange.host()));
    }
}
