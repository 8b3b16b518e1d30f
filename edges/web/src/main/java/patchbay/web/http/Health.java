package patchbay.web.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import patchbay.aws.places.Place;

/**
 * {@code /health/live}, {@code /health/ready} and {@code /metrics}, on any host.
 *
 * <p>Live: the process answers. Ready: what it needs answers too.
 */
public final class Health {
    private final Supplier<Optional<String>> ailment;
    private final Metrics metrics;

    /**
     * @param ailment what keeps the server from working, as a sentence without inward detail; empty
     *     when it is well
     */
    public Health(Supplier<Optional<String>> ailment, Metrics metrics) {
        this.ailment = ailment;
        this.metrics = metrics;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Place.class, "/health/live", exchange -> Answer.text(200, "live")),
                Route.get(Place.class, "/health/ready", exchange -> ready()),
                Route.get(Place.class, "/metrics", exchange -> metrics()));
    }

    private Answer ready() {
        return ailment.get()
                .map(sentence -> Answer.text(503, sentence))
                .orElseGet(() -> Answer.text(200, "ready"));
    }

    private Answer metrics() {
        return Answer.of(200, "text/plain; version=0.0.4; charset=utf-8", metrics.exposition());
    }
}
