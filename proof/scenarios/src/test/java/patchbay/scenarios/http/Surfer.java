package patchbay.scenarios.http;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A person at a browser that runs no scripts: real requests, cookies kept by host, redirects
 * followed.
 */
public final class Surfer implements AutoCloseable {
    private static final int HOPS_AT_MOST = 12;

    private final Cookies cookies = new Cookies();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(cookies)
                    .build();

    private final List<Page> answers = new ArrayList<>();

    /** Everything that was answered so far, redirects included. */
    public List<Page> answers() {
        return answers;
    }

    /** The values of all cookies that are kept. */
    public List<String> cookies() {
        return cookies.byHost.values().stream().flatMap(each -> each.values().stream()).toList();
    }

    /** Opens an address and goes wherever it leads. */
    public Page open(String address) {
        return follow(HttpRequest.newBuilder(URI.create(address)).build());
    }

    /** The same, asking for a page as browsers do. */
    public Page openAsPage(String address) {
        return follow(
                HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build());
    }

    /** Follows a link of a page. */
    public Page follow(Page page, String href) {
        return open(page.address().resolve(href).toString());
    }

    /** Sends a form as the page has it, with these fields filled in. */
    public Page submit(Page page, String form, Map<String, String> filled) {
        Map<String, String> fields = new LinkedHashMap<>(page.fields(form));
        fields.putAll(filled);
        return post(page.address().resolve(page.action(form)).toString(), fields);
    }

    /** The form of a page, to be filled in as it stands in a browser. */
    public FilledForm form(Page page, String id) {
        return new FilledForm(this, page, id);
    }

    /** Posts fields to an address and goes wherever that leads. */
    public Page post(String address, Map<String, String> fields) {
        return post(address, List.copyOf(fields.entrySet()));
    }

    Page post(String address, List<Map.Entry<String, String>> fields) {
        String body =
                fields.stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return follow(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    /** Posts a response; answers the first address that is none of ours. */
    String leaves(String address, String response, String relayState) {
        String form = "SAMLResponse=" + encoded(response) + "&RelayState=" + encoded(relayState);
        URI next = URI.create(address);
        HttpResponse<String> answer =
                send(
                        http,
                        HttpRequest.newBuilder(next)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build());
        for (int hop = 0; hop < HOPS_AT_MOST; hop++) {
            next =
                    answer.headers()
                            .firstValue("Location")
                            .map(answer.uri()::resolve)
                            .orElseThrow(() -> new AssertionError("stays with us"));
            if (!next.getHost().endsWith(".localhost")) {
                return next.toString();
            }
            answer = send(http, HttpRequest.newBuilder(next).build());
        }
        throw new AssertionError("still redirected after " + HOPS_AT_MOST + " hops: " + next);
    }

    static String encoded(String text) {
        return encoded(text, StandardCharsets.UTF_8);
    }

    static String encoded(String text, Charset octets) {
        return URLEncoder.encode(text, octets);
    }

    private Page follow(HttpRequest first) {
        HttpRequest request = first;
        for (int hop = 0; hop < HOPS_AT_MOST; hop++) {
            HttpResponse<String> answer = send(http, request);
            URI next =
                    answer.headers()
                            .firstValue("Location")
                            .map(answer.uri()::resolve)
                            .orElse(answer.uri());
            answers.add(new Page(answer.uri(), answer.statusCode(), answer.body()));
            if (answer.statusCode() / 100 != 3) {
                return new Page(answer.uri(), answer.statusCode(), answer.body());
            }
            request = HttpRequest.newBuilder(next).build();
        }
        throw new AssertionError("still redirected after " + HOPS_AT_MOST + " hops: " + first);
    }

    static HttpResponse<String> send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(request.toString(), e);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    /** Names and values by host; everything else about a cookie is for longer visits. */
    private static final class Cookies extends CookieHandler {
        private final Map<String, Map<String, String>> byHost = new HashMap<>();

        @Override
        public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
            Map<String, String> kept = byHost.getOrDefault(uri.getHost(), Map.of());
            String line =
                    kept.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; "));
            return line.isEmpty() ? Map.of() : Map.of("Cookie", List.of(line));
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) {
            headers.forEach((name, values) -> {
                if (name.equalsIgnoreCase("Set-Cookie")) {
                    values.forEach(value -> keep(uri.getHost(), value));
                }
            });
        }

        private void keep(String host, String cookie) {
            String pair = cookie.split(";", 2)[0];
            int equals = pair.indexOf('=');
            byHost.computeIfAbsent(host, _ -> new LinkedHashMap<>())
                    .put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
        }
    }
}
