package patchbay.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers by path and query what it was told, to whoever signs with a key that it knows. */
final class FakeServer implements AutoCloseable {
    private record Reply(int status, String body) {}

    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private volatile String knownKey = AccessKey.DEMO.id();

    FakeServer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    FakeServer knowing(String accessKeyId) {
        this.knownKey = accessKeyId;
        return this;
    }

    FakeServer replying(String target, int status, String body) {
        replies.put(target, new Reply(status, body));
        return this;
    }

    /** What an operation of one of AWS's APIs answers. */
    FakeServer answering(String operation, int status, String body) {
        replies.put(operation, new Reply(status, body));
        return this;
    }

    List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestURI().toString();
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (target.equals("/")) {
            target = operation(exchange, sent);
            sent = target + " " + sent;
        }
        synchronized (asked) {
            asked.add(sent.isEmpty() ? target : sent);
        }
        Reply reply =
                replies.getOrDefault(target, new Reply(404, "{\"message\":\"nothing here\"}"));
        if (target.startsWith("/api/") && !signedByKnownKey(exchange)) {
            reply =
                    new Reply(
                            403,
                            "{\"message\":\"The security token included in the request is invalid.\"}");
        }
        byte[] body = reply.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String operation(HttpExchange exchange, String form) {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        return target == null
                ? form.replaceFirst("^Action=([A-Za-z]+)&.*$", "$1")
                : target.substring(target.indexOf('.') + 1);
    }

    private boolean signedByKnownKey(HttpExchange exchange) {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        return authorization != null
                && authorization.startsWith("AWS4-HMAC-SHA256 Credential=" + knownKey + "/")
                && authorization.contains("/patchbay/aws4_request")
                && authorization.contains("host;x-amz-date");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
