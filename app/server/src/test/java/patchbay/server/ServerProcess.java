package patchbay.server;

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
    private final String url;
    private final Signer signer;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServerProcess(Process process, String ready) {
        this.process = process;
        this.url = field(ready, "url");
        this.signer =
                new Signer(
                        field(ready, "accessKeyId"),
                        new Secret(field(ready, "secretAccessKey")),
                        Optional.empty(),
                        "us-east-1",
                        "iam");
    }

    /** Started on this directory, and ready. */
    static ServerProcess start(Path data) throws IOException {
        Process process =
                new ProcessBuilder(
                                JAVA,
                                "-XX:+UseSerialGC",
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
                                "json")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
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

    private static String field(String json, String name) {
        Matcher field = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        if (!field.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return field.group(1);
    }

    /** A signed call of IAM's query API: the answer's status and text. */
    HttpResponse<String> iam(String form) throws IOException, InterruptedException {
        byte[] body = (form + "&Version=2010-05-08").getBytes(StandardCharsets.UTF_8);
        Headers headers =
                Headers.of(
                        "host",
                        URI.create(url).getAuthority(),
                        "content-type",
                        "application/x-www-form-urlencoded");
        WireRequest unsigned = new WireRequest("POST", "/", "", headers, body, "127.0.0.1", false);
        Headers signed = signer.sign(unsigned, Instant.now());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + "/"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : List.of("content-type", "x-amz-date", "authorization")) {
            request.header(name, signed.first(name).orElseThrow());
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What was answered: the whole head, and the body. */
    record Reply(int status, String head, String body) {}

    /** An unsigned request to the place with this name, as a browser or a program sends it. */
    Reply ask(String host, String path, Optional<String> form) throws IOException {
        URI at = URI.create(url);
        String body = form.orElse("");
        String head =
                "%s %s HTTP/1.1\r\nHost: %s:%d\r\nConnection: close\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(
                                form.isPresent() ? "POST" : "GET",
                                path,
                                host,
                                at.getPort(),
                                "application/x-www-form-urlencoded",
                                body.length());
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
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
