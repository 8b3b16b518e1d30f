package patchbay.scenarios.nodes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import patchbay.aws.Secret;
import patchbay.wire.protocol.Headers;
import patchbay.wire.protocol.WireRequest;
import patchbay.wire.sigv4.Signer;

/** {@code serve} as a process of its own, called as any client calls it. */
final class ServerProcess implements AutoCloseable {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Process process;
    private final URI url;
    private final Optional<Key> rootKey;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServerProcess(Process process, String ready) {
        this.process = process;
        this.url = URI.create(field(ready, "url").orElseThrow() + "/");
        this.rootKey =
                field(ready, "accessKeyId")
                        .map(id -> new Key(id, field(ready, "secretAccessKey").orElseThrow()));
    }

    /** Started on this directory, and ready. */
    static ServerProcess start(Path data, String... flags) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                JAVA,
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx128m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "patchbay.server.Main",
                                "serve",
                                "--data",
                                data.toString(),
                                "--port",
                                "0",
                                "--https-port",
                                "0",
                                "--output",
                                "json"));
        command.addAll(List.of(flags));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("{\"ready\":true")) {
                return new ServerProcess(process, line);
            }
        }
        throw new IOException("the server ended before it was ready");
    }

    private static Optional<String> field(String json, String name) {
        Matcher field = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        return field.find() ? Optional.of(field.group(1)) : Optional.empty();
    }

    /** An access key. */
    record Key(String id, String secret) {}

    /** The root user's key, as this node was told it. */
    Key rootKey() {
        return rootKey.orElseThrow();
    }

    /** An address of one of the places. */
    String at(String place, String path) {
        return "http://" + place + ".patchbay.localhost:" + url.getPort() + path;
    }

    /** A call of IAM's query API, signed by the root user: the answer's status and text. */
    HttpResponse<String> iam(String form) throws IOException, InterruptedException {
        return call(rootKey(), "iam", form + "&Version=2010-05-08");
    }

    /** A signed call of a query API. */
    HttpResponse<String> call(Key key, String service, String form)
            throws IOException, InterruptedException {
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        Headers headers =
                Headers.of(
                        "host",
                        url.getAuthority(),
                        "content-type",
                        "application/x-www-form-urlencoded");
        return send(
                key,
                service,
                new WireRequest("POST", "/", "", headers, body, "127.0.0.1", false),
                HttpRequest.newBuilder(url).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** A signed GET of this server's own API. */
    HttpResponse<String> get(Key key, String path) throws IOException, InterruptedException {
        Headers headers = Headers.of("host", url.getAuthority());
        return send(
                key,
                "patchbay",
                new WireRequest("GET", path, "", headers, new byte[0], "127.0.0.1", false),
                HttpRequest.newBuilder(url.resolve(path)));
    }

    /** A signed POST, without a body, of this server's own API. */
    HttpResponse<String> post(Key key, String path) throws IOException, InterruptedException {
        Headers headers = Headers.of("host", url.getAuthority());
        return send(
                key,
                "patchbay",
                new WireRequest("POST", path, "", headers, new byte[0], "127.0.0.1", false),
                HttpRequest.newBuilder(url.resolve(path))
                        .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpResponse<String> send(
            Key key, String service, WireRequest unsigned, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        Signer signer =
                new Signer(
                        key.id(), new Secret(key.secret()), Optional.empty(), "us-east-1", service);
        Headers signed = signer.sign(unsigned, Instant.now());
        for (String name : signed.names()) {
            if (!name.equals("host")) {
                signed.all(name).forEach(value -> request.header(name, value));
            }
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What was answered: the whole head, and the body. */
    record Reply(int status, String head, String body) {}

    /** An unsigned request to the place with this name, as a browser or a program sends it. */
    Reply ask(String host, String path, Optional<String> form) throws IOException {
        String body = form.orElse("");
        String head =
                "%s %s HTTP/1.1\r\nHost: %s:%d\r\nConnection: close\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(
                                form.isPresent() ? "POST" : "GET",
                                path,
                                host,
                                url.getPort(),
                                "application/x-www-form-urlencoded",
                                body.length());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Reply(
                    Integer.parseInt(answer.split(" ", 3)[1]),
                    answer.substring(0, end),
                    answer.substring(end + 4));
        }
    }

    /** {@code kill -9}: no hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM; the exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        client.close();
    }
}
