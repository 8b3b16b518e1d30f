package patchbay.wire.door;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import patchbay.aws.AccountId;
import patchbay.aws.Caller;
import patchbay.aws.Partition;
import patchbay.aws.Secret;
import patchbay.aws.events.Event;
import patchbay.aws.places.AddressBook;
import patchbay.wire.Api;
import patchbay.wire.Call;
import patchbay.wire.Operation;
import patchbay.wire.Reply;
import patchbay.wire.Served;
import patchbay.wire.ServiceModel;
import patchbay.wire.protocol.Headers;
import patchbay.wire.protocol.WireRequest;
import patchbay.wire.protocol.WireResponse;
import patchbay.wire.shape.Structured;
import patchbay.wire.sigv4.Credentials;

/** The front door with handlers that a test chooses, a clock that it moves, and one access key. */
public final class TestDoor implements AutoCloseable {
    public static final String KEY = "AKIDEXAMPLEEXAMPLE12";
    public static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    public static final String TEMPORARY_KEY = "ASIAEXAMPLEEXAMPLE12";
    public static final String TOKEN = "session/token+with=signs";
    public static final Instant TOKEN_END = Instant.parse("2030-01-01T00:00:00Z");
    public static final Caller ROOT = new Caller.Root(Partition.AWS, new AccountId("111122223333"));

    private final Map<String, Served<?, ?>> served = new HashMap<>();
    private final Map<String, ServiceModel> models = new HashMap<>();
    private final List<String> incidents = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private Optional<HttpServer> server = Optional.empty();
    private Instant now = Instant.now();
    private @Nullable ApiEndpoint endpoint;

    public TestDoor service(ServiceModel model) {
        models.put(model.service(), model);
        return this;
    }

    public <I, O extends Structured> TestDoor on(
            Operation<I, O> operation, Function<I, Reply<O>> handler) {
        served.put(
                operation.name(),
                operation.by((input, call) -> {
                    calls.add(call);
                    return handler.apply(input);
                }));
        return this;
    }

    public TestDoor at(Instant moment) {
        now = moment;
        return this;
    }

    public List<String> incidents() {
        return incidents;
    }

    /** What was written to the event log, in order. */
    public List<Event> events() {
        return events;
    }

    public Call lastCall() {
        return calls.getLast();
    }

    public WireResponse answer(WireRequest request) {
        return endpoint().answer(request);
    }

    public WireResponse tooLarge(WireRequest unread) {
        return endpoint().tooLarge(unread);
    }

    private ApiEndpoint endpoint() {
        ApiEndpoint made = endpoint;
        if (made == null) {
            made =
                    new ApiEndpoint(
                            new AddressBook("patchbay.localhost"),
                            models.values().stream().map(this::api).toList(),
                            TestDoor::find,
                            () -> now,
                            () -> now,
                            RandomGenerator.of("L64X128MixRandom")::nextBytes,
                            (during, cause) -> {
                                incidents.add(during + " " + cause);
                                return "INC-1";
                            },
                            events::addAll);
            endpoint = made;
        }
        return made;
    }

    private Api api(ServiceModel model) {
        return new Api() {
            @Override
            public ServiceModel model() {
                return model;
            }

            @Override
            public Optional<Served<?, ?>> operation(String name) {
                return Optional.ofNullable(served.get(name));
            }
        };
    }

    private static Optional<Credentials.Holder> find(
            String key, Optional<String> token, String region) {
        if (key.equals(KEY) && token.isEmpty()) {
            return Optional.of(new Credentials.Holder(new Secret(SECRET), ROOT, Optional.empty()));
        }
        return key.equals(TEMPORARY_KEY) && token.equals(Optional.of(TOKEN))
                ? Optional.of(
                        new Credentials.Holder(new Secret(SECRET), ROOT, Optional.of(TOKEN_END)))
                : Optional.empty();
    }

    /** Listens on a free loopback port and returns its address. */
    public URI listen() throws IOException {
        HttpServer made =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        made.createContext("/", this::exchange);
        made.start();
        server = Optional.of(made);
        return URI.create("http://localhost:" + made.getAddress().getPort());
    }

    private void exchange(HttpExchange exchange) throws IOException {
        var sent = new ArrayList<Map.Entry<String, String>>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> values.forEach(v -> sent.add(Map.entry(name, v))));
        URI uri = exchange.getRequestURI();
        WireResponse response =
                answer(
                        new WireRequest(
                                exchange.getRequestMethod(),
                                uri.getRawPath(),
                                Optional.ofNullable(uri.getRawQuery()).orElse(""),
                                Headers.of(sent),
                                exchange.getRequestBody().readAllBytes(),
                                "127.0.0.1",
                                false));
        response.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = response.body();
        exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.ifPresent(s -> s.stop(0));
    }
}
