package patchbay.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Many browsers that come one after the other and sign in, each with cookies of its own. */
final class RushHour {
    private static final Pattern PAGE = Pattern.compile("<body[^>]*data-page=\"([^\"]*)\"");
    private static final Pattern CHECK = Pattern.compile("<body[^>]*data-check=\"([^\"]*)\"");
    private static final int HOPS_AT_MOST = 10;

    /** As many as walk at once; more wait at the door, and their waiting counts. */
    private static final int AT_ONCE = 256;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI url;
    private final String domain;
    private final String region;
    private final Rehearsal stage;
    private final Shell shell;
    private final boolean named;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    RushHour(URI url, String domain, String region, Rehearsal stage, Shell shell) {
        this.url = url;
        this.domain = domain;
        this.region = region;
        this.stage = stage;
        this.shell = shell;
        this.named = resolves("signin." + domain);
    }

    private static boolean resolves(String host) {
        try {
            return InetAddress.getAllByName(host).length > 0;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    Rush run(int agents, Duration within) throws Failure {
        Instant begin = shell.clock().instant();
        List<Future<Rush.Arrival>> coming = new ArrayList<>();
        List<Rush.Arrival> arrivals = new ArrayList<>();
        try (HttpClient http =
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .followRedirects(HttpClient.Redirect.NEVER)
                                .connectTimeout(PATIENCE)
                                .build();
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < agents; i++) {
                int agent = i;
                Instant due = begin.plus(within.multipliedBy(i).dividedBy(agents));
                coming.add(people.submit(() -> arrive(http, agent, due)));
            }
            for (Future<Rush.Arrival> one : coming) {
                arrivals.add(one.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.failed("interrupted", "");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a walk answers, whatever happens", e);
        }
        List<String> arrived =
                arrivals.stream().filter(Rush.Arrival::good).map(Rush.Arrival::agent).toList();
        return new Rush(within, arrivals, Rush.Kept.of(arrived, stage.sessions()));
    }

    private Rush.Arrival arrive(HttpClient http, int agent, Instant due)
            throws InterruptedException {
        Duration early = Duration.between(shell.clock().instant(), due);
        if (early.isPositive()) {
            Thread.sleep(early);
        }
        turns.acquire();
        try {
            String response = stage.response(agent, shell.clock().instant());
            String outcome = walk(http, response);
            return new Rush.Arrival(Rehearsal.login(agent), due, shell.clock().instant(), outcome);
        } finally {
            turns.release();
        }
    }

    /** The page at the end, or what went wrong on the way. */
    private String walk(HttpClient http, String response) throws InterruptedException {
        Map<String, Map<String, String>> cookies = new LinkedHashMap<>();
        String form =
                "SAMLResponse="
                        + encoded(response)
                        + "&RelayState="
                        + encoded(stage.relayState(region));
        try {
            URI at = URI.create(url.getScheme() + "://signin." + domain + port() + "/saml");
            HttpResponse<String> answer =
                    http.send(
                            request(at, cookies)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            for (int hop = 0; answer.statusCode() / 100 == 3 && hop < HOPS_AT_MOST; hop++) {
                keep(cookies, at, answer);
                at = at.resolve(answer.headers().firstValue("Location").orElse("/"));
                answer =
                        http.send(
                                request(at, cookies).GET().build(),
                                HttpResponse.BodyHandlers.ofString());
            }
            return outcome(answer);
        } catch (IOException e) {
            return "no answer: " + e.getClass().getSimpleName();
        }
    }

    private static String outcome(HttpResponse<String> answer) {
        Matcher check = CHECK.matcher(answer.body());
        if (check.find()) {
            return check.group(1);
        }
        Matcher page = PAGE.matcher(answer.body());
        return page.find() ? page.group(1) : "HTTP " + answer.statusCode();
    }

    /** Where the names of places do not resolve here: to the server, with the place as Host. */
    private HttpRequest.Builder request(URI at, Map<String, Map<String, String>> cookies) {
        String query = at.getRawQuery() == null ? "" : "?" + at.getRawQuery();
        HttpRequest.Builder request =
                named
                        ? HttpRequest.newBuilder(at)
                        : HttpRequest.newBuilder(URI.create(url + at.getRawPath() + query))
                                .header("Host", at.getRawAuthority());
        request.timeout(PATIENCE);
        Map<String, String> mine = cookies.getOrDefault(at.getHost(), Map.of());
        if (!mine.isEmpty()) {
            List<String> pairs = new ArrayList<>();
            mine.forEach((name, value) -> pairs.add(name + "=" + value));
            request.header("Cookie", String.join("; ", pairs));
        }
        return request;
    }

    private static void keep(
            Map<String, Map<String, String>> cookies, URI at, HttpResponse<String> answer) {
        for (String line : answer.headers().allValues("Set-Cookie")) {
            String pair = line.substring(0, (line + ";").indexOf(';'));
            int equals = pair.indexOf('=');
            if (equals > 0) {
                cookies.computeIfAbsent(at.getHost(), _ -> new LinkedHashMap<>())
                        .put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
    }

    private String port() {
        return url.getPort() < 0 ? "" : ":" + url.getPort();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
