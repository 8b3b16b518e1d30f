package patchbay.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import patchbay.wire.protocol.Headers;
import patchbay.wire.protocol.WireRequest;
import patchbay.wire.sigv4.Signer;

/** Talks to a running server by its public HTTP, signed like any AWS call. */
final class ServerClient implements AutoCloseable {
    /** The name under which traces are signed for. */
    private static final String SERVICE = "patchbay";

    private static final String REGION = "us-east-1";
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(45);

    private final Shell shell;
    private final URI url;
    private final List<AccessKey> keys;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();

    /** The key that the server took last; tried first from then on. */
    private int current;

    ServerClient(Shell shell, ServerOptions options) throws Failure {
        this.shell = shell;
        this.url = options.url(shell);
        this.keys = AccessKey.candidates(shell, options);
    }

    /** What the server answered. */
    record Answer(int status, String body) {}

    /**
     * The answer to a signed GET. Where the server does not take a key, the next one that was found
     * is tried.
     */
    Answer get(String path, String query) throws Failure {
        return answer("GET", path, query);
    }

    /** The answer to a signed POST without a body. */
    Answer post(String path) throws Failure {
        return answer("POST", path, "");
    }

    private Answer answer(String method, String path, String query) throws Failure {
        Answer answer = send(method, path, query, keys.get(current));
        for (int i = 0; answer.status == 403 && i < keys.size(); i++) {
            if (i != current) {
                Answer other = send(method, path, query, keys.get(i));
                if (other.status != 403) {
                    current = i;
                    return other;
                }
            }
        }
        if (answer.status == 403) {
            throw Failure.failed(
                    "the server at %s does not let %s in: %s"
                            .formatted(url, keys.get(current).source(), message(answer.body)),
                    "patchbay doctor");
        }
        return answer;
    }

    /** The answer to an unsigned GET, such as health. */
    HttpResponse<String> plain(String path) throws Failure {
        return exchange(HttpRequest.newBuilder(URI.create(url + path)).timeout(ANSWER).build());
    }

    private Answer send(String method, String path, String query, AccessKey key) throws Failure {
        WireRequest unsigned =
                new WireRequest(
                        method,
                        path,
                        query,
                        Headers.of("host", host()),
                        new byte[0],
                        "",
                        "https".equals(url.getScheme()));
        Headers signed =
                new Signer(key.id(), key.secret(), key.sessionToken(), REGION, SERVICE)
                        .sign(unsigned, shell.clock().instant());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create(url + path + (query.isEmpty() ? "" : "?" + query)))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .timeout(ANSWER);
        for (String name : signed.names()) {
            if (!name.equals("host")) {
                signed.all(name).forEach(value -> request.header(name, value));
            }
        }
        HttpResponse<String> response = exchange(request.build());
        return new Answer(response.statusCode(), response.body());
    }

    /** As the HTTP client will write it: without a port where it is the scheme's own. */
    private String host() {
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }

    private HttpResponse<String> exchange(HttpRequest request) throws Failure {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.UNREACHABLE, "no server answers at " + url, "./patchbay demo");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.failed("interrupted", "");
        }
    }

    /** The message of an error answer, or what little there is. */
    static String message(String body) {
        try {
            JsonText.Obj json = JsonText.readObject(body, "the answer");
            String message = json.text("message");
            return Paint.plain(message.isEmpty() ? json.text("Message") : message);
        } catch (Failure notJson) {
            return "no reason given";
        }
    }

    URI url() {
        return url;
    }

    @Override
    public void close() {
        http.close();
    }
}
