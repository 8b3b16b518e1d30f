package patchbay.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.aws.places.AddressBook;
import patchbay.aws.places.Place;

class WebServerTest {
    private static final String START = "start.patchbay.localhost";
    private static final String SIGN_IN = "signin.patchbay.localhost:8400";

    private final Metrics metrics = new Metrics();
    private final AtomicReference<Optional<String>> ailment =
            new AtomicReference<>(Optional.empty());
    private WebServer server;
    private RawClient client;

    WebServerTest() throws IOException {
        server = server(0);
        client = new RawClient(0);
    }

    private WebServer server(int port) throws IOException {
        List<Route> routes =
                new ArrayList<>(
                        List.of(
                                Route.get(Place.AccessPortal.class, "/", WebServerTest::hello),
                                Route.get(
                                        Place.AccessPortal.class,
                                        "/people/{name}",
                                        it -> Answer.text(200, it.pathValue("name"))),
                                Route.get(
                                        Place.AccessPortal.class,
                                        "/link",
                                        it ->
                                                Answer.text(
                                                        200,
                                                        it.link(it.query().text("to"))
                                                                .orElse("foreign"))),
                                Route.get(
                                        Place.AccessPortal.class,
                                        "/broken",
                                        it -> {
                                            throw new IllegalStateException("SELECT secret");
                                        }),
                                Route.get(
                                        Place.AccessPortal.class,
                                        "/invitation/{token}",
                                        it -> {
                                            throw new IllegalStateException("broken");
                                        }),
                                Route.post(
                                        Place.AccessPortal.class,
                                        "/sign-in",
                                        it -> Answer.text(200, it.form().text("username"))),
                                Route.postFromAnywhere(
                                        Place.SignIn.class,
                                        "/saml",
                                        100,
                                        it -> Answer.seeOther(it.link(new Place.Console(), "/"))),
                                Route.api(
                                        Place.Front.class,
                                        "/{path...}",
                                        100,
                                        it -> Answer.text(200, it.method() + " " + it.target()),
                                        it -> Answer.text(413, "too large for " + it.target()))));
        routes.addAll(new Health(ailment::get, metrics).routes());
        WebServer.Served served =
                new WebServer.Served(
                        new AddressBook("patchbay.localhost"),
                        routes,
                        ErrorAnswers.plain(),
                        Outages.none(),
                        metrics,
                        bytes -> Arrays.fill(bytes, (byte) 7),
                        Optional.empty());
        return new WebServer(new WebServer.Listen("127.0.0.1", port, Optional.empty()), served);
    }

    private static Answer hello(Exchange exchange) {
        return Answer.html(200, "<h1>hello</h1>".getBytes(StandardCharsets.UTF_8))
                .with(NewCookie.lasting("visit", "v1", Duration.ofHours(1)))
                .with("X-Seen", exchange.cookie("visit").orElse("none"));
    }

    @BeforeEach
    void start() throws IOException {
        server.start();
        client = new RawClient(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_host_chooses_the_place_and_the_path_the_action() {
        assertThat(client.get(START, "/people/ana").body()).isEqualTo("ana\n");
        assertThat(client.get("patchbay.awsapps.com", "/start/people/ana").body())
                .isEqualTo("ana\n");
        assertThat(client.get("console.patchbay.localhost", "/people/ana").status()).isEqualTo(404);
    }

    @Test
    void
            an_address_of_ours_is_linked_where_it_answers_here_and_a_neighbour_on_this_machine_is_not() {
        assertThat(client.get(START, "/link?to=https%3A%2F%2Fsignin.aws.amazon.com%2Fsaml").body())
                .isEqualTo("http://signin.patchbay.localhost/saml\n");
        assertThat(client.get(START, "/link?to=http%3A%2F%2F127.0.0.1%3A1%2Facs").body())
                .isEqualTo("foreign\n");
        assertThat(client.get(START, "/link?to=http%3A%2F%2Flocalhost%3A1%2Facs").body())
                .isEqualTo("foreign\n");
    }

    @Test
    void a_name_in_the_path_is_decoded_once_and_a_slash_in_it_separates_nothing() {
        assertThat(client.get(START, "/people/a%2Fb+c%2520").body()).isEqualTo("a/b+c%20\n");
    }

    @Test
    void a_page_carries_every_security_header() {
        RawClient.Reply reply = client.get(START, "/");

        assertThat(reply.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .contains("form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(reply.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(reply.header("Referrer-Policy")).contains("same-origin");
        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(reply.header("X-Frame-Options")).contains("DENY");
        assertThat(reply.header("Server")).isEmpty();
    }

    @Test
    void a_cookie_is_out_of_reach_of_scripts_and_comes_back_under_its_short_name() {
        assertThat(client.get(START, "/").header("Set-Cookie"))
                .contains("plain-visit=v1; Path=/; HttpOnly; Max-Age=3600; SameSite=Lax");
        assertThat(client.get(START, "/", "Cookie: a=b; plain-visit=v1").header("X-Seen"))
                .contains("v1");
        assertThat(NewCookie.session("visit", "v1").header(true))
                .isEqualTo("__Host-visit=v1; Path=/; HttpOnly; Secure; SameSite=Lax");
    }

    @Test
    void a_form_of_ours_is_taken_from_our_own_page_only() {
        String own = "Origin: http://" + START;

        assertThat(client.post(START, "/sign-in", "username=ana", own).body()).isEqualTo("ana\n");
        assertThat(client.post(START, "/sign-in", "username=ana").status()).isEqualTo(200);
        for (String foreign :
                List.of(
                        "Origin: http://evil.example",
                        "Origin: null",
                        "Origin: http://evil.patchbay.localhost",
                        "Sec-Fetch-Site: cross-site",
                        "Sec-Fetch-Site: same-site")) {
            assertThat(client.post(START, "/sign-in", "username=ana", foreign).status())
                    .as(foreign)
                    .isEqualTo(403);
        }
    }

    @Test
    void an_assertion_consumer_is_posted_to_from_anywhere_and_links_keep_scheme_and_port() {
        RawClient.Reply reply =
                client.post(SIGN_IN, "/saml", "SAMLResponse=x", "Origin: https://idp.example");

        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.header("Location")).contains("http://console.patchbay.localhost:8400/");
    }

    @Test
    void an_api_words_its_own_refusal_of_a_large_body() {
        var reply = client.post("localhost", "/api", "x".repeat(101));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.body()).isEqualTo("too large for /api\n");
    }

    @Test
    void a_body_over_the_routes_limit_is_refused_however_it_is_sent() {
        String large = "x".repeat(101);
        String chunked =
                "POST /saml HTTP/1.1\r\nHost: "
                        + SIGN_IN
                        + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n65\r\n"
                        + large
                        + "\r\n0\r\n\r\n";

        assertThat(client.post(SIGN_IN, "/saml", large).status()).isEqualTo(413);
        assertThat(client.raw(chunked).status()).isEqualTo(413);
        assertThat(client.post(SIGN_IN, "/saml", "x".repeat(100)).status()).isEqualTo(303);
    }

    @Test
    void an_unforeseen_failure_shows_a_number_and_nothing_inward() {
        RawClient.Reply reply = client.get(START, "/broken");

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.body())
                .contains("incident number is 99999999")
                .doesNotContain("SELECT", "Exception", "java", "patchbay.web");
    }

    @Test
    void the_log_of_a_failure_names_the_kind_of_address_and_not_the_address() {
        List<String> lines = new ArrayList<>();
        Logger log = Logger.getLogger("patchbay.web");
        Handler ear =
                new Handler() {
                    @Override
                    public void publish(LogRecord line) {
                        lines.add(line.getMessage());
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        log.addHandler(ear);
        try {
            assertThat(client.get(START, "/invitation/t0ken?name=ana").status()).isEqualTo(500);
        } finally {
            log.removeHandler(ear);
        }
        assertThat(lines).singleElement().asString().endsWith("during=GET:/invitation/{token}");
    }

    @Test
    void what_the_server_itself_refuses_leaks_nothing_either() {
        for (RawClient.Reply reply :
                List.of(
                        client.raw("GET / HTTP/1.1\r\n\r\n"),
                        client.raw("nonsense\r\n\r\n"),
                        client.raw(
                                "GET / HTTP/1.1\r\nHost: a\r\nX: "
                                        + "y".repeat(40_000)
                                        + "\r\nConnection: close\r\n\r\n"),
                        client.get(START, "/a/../../etc/passwd"))) {
            assertThat(reply.status()).isBetween(400, 499);
            assertThat(reply.body().toLowerCase(Locale.ROOT))
                    .doesNotContain("jetty", "exception", "org.eclipse", "caused by");
        }
    }

    @Test
    void another_method_is_told_which_one_is_taken() {
        RawClient.Reply reply = client.get(START, "/sign-in");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).contains("POST");
    }

    @Test
    void a_head_request_gets_the_headers_alone() {
        RawClient.Reply reply = client.send("HEAD", START, "/", "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Length")).contains("14");
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void an_unknown_host_is_the_front_but_a_mistyped_one_of_ours_is_nothing() {
        assertThat(client.get("patchbay:8400", "/users/a%2Fb?x=%zz").body())
                .isEqualTo("GET /users/a%2Fb?x=%zz\n");
        assertThat(client.get("signn.patchbay.localhost", "/").status()).isEqualTo(404);
    }

    @Test
    void a_broken_escape_in_a_form_is_a_bad_request() {
        assertThat(client.post(START, "/sign-in", "username=%zz").status()).isEqualTo(400);
        assertThat(client.get(START, "/?a=%zz").status()).isEqualTo(400);
    }

    @Test
    void health_and_metrics_answer_on_any_host() {
        assertThat(client.get("localhost", "/health/live").body()).isEqualTo("live\n");
        assertThat(client.get(START, "/health/ready").status()).isEqualTo(200);
        ailment.set(Optional.of("the database does not answer"));
        assertThat(client.get(SIGN_IN, "/health/ready").status()).isEqualTo(503);

        assertThat(client.get("localhost", "/metrics").body())
                .contains("patchbay_http_requests_total{place=\"accessportal\",status=\"2xx\"} 1\n")
                .contains("patchbay_http_requests_total{place=\"globalsignin\",status=\"5xx\"} 1\n")
                .contains("patchbay_http_request_seconds_bucket{le=\"+Inf\"} 3\n");
    }

    @Test
    void a_request_under_way_is_finished_before_the_server_stops() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ailment.set(Optional.empty());
        Metrics watched = metrics;
        watched.gauge(
                "patchbay_test_gate",
                "Waits until released.",
                () -> {
                    arrived.countDown();
                    awaitQuietly(release);
                    return 1;
                });
        AtomicReference<RawClient.Reply> reply = new AtomicReference<>();
        Thread asking = Thread.startVirtualThread(() -> reply.set(client.get("a", "/metrics")));
        arrived.await();

        Thread stopping = Thread.startVirtualThread(server::close);
        release.countDown();
        asking.join();
        stopping.join();

        assertThat(reply.get().status()).isEqualTo(200);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_port_that_is_taken_stops_the_start() throws IOException {
        try (WebServer second = server(server.port())) {
            assertThatThrownBy(second::start).isInstanceOf(IOException.class);
        }
    }
}
