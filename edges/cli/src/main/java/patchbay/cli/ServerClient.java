package patchbay.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import patchbay.aws.Region;
import patchbay.wire.Fault;
import patchbay.wire.Operation;
import patchbay.wire.Reply;
import patchbay.wire.ServiceModel;
import patchbay.wire.protocol.ClientCodec;
import patchbay.wire.protocol.Headers;
import patchbay.wire.protocol.Unreadable;
import patchbay.wire.protocol.WireRequest;
import patchbay.wire.shape.Structured;
import patchbay.wire.sigv4.Signer;

/** Talks to a running server by its public HTTP, signed like any AWS call. */
final class ServerClient implements AutoCloseable {
    /** The name under which traces are signed for. */
    private static final String SERVICE = "patchbay";

    static final String REGION = "us-east-1";

    /** What a server says to a key that is not one of its own. */
    private static final Set<String> UNKNOWN_KEY =
            Set.of(
                    "InvalidClientTokenId",
                    "UnrecognizedClientException",
                    "SignatureDoesNotMatch",
                    "InvalidSignatureException");

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(45);

    /** A file of users with passwords is hashed one by one. */
    private static final Duration LONG_ANSWER = Duration.ofMinutes(15);

    private static final int LARGE = 16 * 1024;

    private final Shell shell;
    private final URI url;
    private final Region region;
    private final List<AccessKey> keys;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();

    /** The key that the server took last; tried first from then on. */
    private int current;

    /** For the server's own paths, which have no region. */
    ServerClient(Shell shell, ServerOptions options) throws Failure {
        this(shell, options, new Region(REGION));
    }

    /**
     * @param region where {@link #call} asks services that have one endpoint for each
     */
    ServerClient(Shell shell, ServerOptions options, Region region) throws Failure {
        this.shell = shell;
        this.url = options.url(shell);
        this.region = region;
        this.keys = AccessKey.candidates(shell, options);
    }

    /** What the server answered. */
    record Answer(int status, Optional<String> errorType, String body) {}

    /**
     * The answer to a signed GET. Where the server does not take a key, the next one that was found
     * is tried.
     */
    Answer get(String path, String query) throws Failure {
        return answer("GET", path, query, new byte[0]);
    }

    /** The answer to a signed POST without a body. */
    Answer post(String path) throws Failure {
        return answer("POST", path, "", new byte[0]);
    }

    /** The same, with a query. */
    Answer post(String path, String query) throws Failure {
        return answer("POST", path, query, new byte[0]);
    }

    /** The answer to a signed request with a JSON body: POST or PUT. */
    Answer send(String method, String path, String json) throws Failure {
        return answer(method, path, "", json.getBytes(StandardCharsets.UTF_8));
    }

    /** The answer to a signed POST of a file's bytes. */
    Answer upload(String path, String query, byte[] file) throws Failure {
        return answer("POST", path, query, file);
    }

    /** The answer to a signed DELETE. */
    Answer delete(String path) throws Failure {
        return answer("DELETE", path, "", new byte[0]);
    }

    /**
     * What an operation of one of AWS's APIs answers.
     *
     * @throws Failure where it is refused, with the service's own code and sentence
     */
    <I extends Structured, O extends Structured> O call(
            ServiceModel model, Operation<I, O> operation, I input) throws Failure {
        Region home = model.global() ? region.partition().globalRegion() : region;
        ClientCodec codec = new ClientCodec(model);
        WireRequest request =
                codec.request(operation, input, host(), "https".equals(url.getScheme()));
        Reply<O> reply = reply(codec, operation, request, home, current);
        for (int i = 0; unknownKey(reply) && i < keys.size(); i++) {
            if (i != current) {
                Reply<O> other = reply(codec, operation, request, home, i);
                if (!unknownKey(other)) {
                    current = i;
                    reply = other;
                }
            }
        }
        return switch (reply) {
            case Reply.Done<O>(O output) -> output;
            case Reply.Refused<O>(Fault fault) -> throw refused(operation, fault);
        };
    }

    private <O extends Structured> Reply<O> reply(
            ClientCodec codec, Operation<?, O> operation, WireRequest request, Region home, int key)
            throws Failure {
        Answer answer = send(request, keys.get(key), home.id(), codec.model().signingName());
        try {
            return codec.reply(
                    operation,
                    answer.status,
                    answer.errorType,
                    answer.body.getBytes(StandardCharsets.UTF_8));
        } catch (Unreadable e) {
            throw Failure.failed(
                    "%s answers %d, and not as %s does: %s"
                            .formatted(url, answer.status, codec.model().service(), e.sentence()),
                    "patchbay doctor");
        }
    }

    private static boolean unknownKey(Reply<?> reply) {
        return reply instanceof Reply.Refused<?>(Fault fault) && UNKNOWN_KEY.contains(fault.code());
    }

    private Failure refused(Operation<?, ?> operation, Fault fault) {
        String sentence =
                operation.name()
                        + ": "
                        + Paint.plain(fault.message())
                        + " ("
                        + Paint.plain(fault.code())
                        + ")";
        if (UNKNOWN_KEY.contains(fault.code())) {
            return Failure.failed(
                    "the server at %s does not take %s: %s"
                            .formatted(url, keys.get(current).source(), sentence),
                    "patchbay doctor");
        }
        boolean denied = fault.code().startsWith("AccessDenied");
        return new Failure(
                denied ? ExitCode.REFUSED : ExitCode.FAILED,
                sentence,
                fault.code().equals("AWSOrganizationsNotInUseException")
                        ? "aws organizations create-organization"
                        : "");
    }

    private Answer answer(String method, String path, String query, byte[] body) throws Failure {
        Headers headers = Headers.of("host", host());
        WireRequest request =
                new WireRequest(
                        method,
                        path,
                        query,
                        body.length == 0
                                ? headers
                                : headers.with("content-type", "application/json"),
                        body,
                        "",
                        "https".equals(url.getScheme()));
        Answer answer = send(request, keys.get(current), REGION, SERVICE);
        for (int i = 0; answer.status == 403 && i < keys.size(); i++) {
            if (i != current) {
                Answer other = send(request, keys.get(i), REGION, SERVICE);
                if (other.status != 403) {
                    current = i;
                    return other;
                }
            }
        }
        if (answer.status == 403) {
            throw Failure.failed(
                    "the server at %s does not let %s in: %s"
                            .formatted(url, keys.get(current).source(), message(answer.body())),
                    "patchbay doctor");
        }
        return answer;
    }

    /** The answer to an unsigned GET, such as health. */
    HttpResponse<String> plain(String path) throws Failure {
        return exchange(HttpRequest.newBuilder(URI.create(url + path)).timeout(ANSWER).build());
    }

    private Answer send(WireRequest unsigned, AccessKey key, String region, String service)
            throws Failure {
        Headers signed =
                new Signer(key.id(), key.secret(), key.sessionToken(), region, service)
                        .sign(unsigned, shell.clock().instant());
        String query = unsigned.query();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create(
                                        url
                                                + unsigned.path()
                                                + (query.isEmpty() ? "" : "?" + query)))
                        .method(
                                unsigned.method(),
                                unsigned.body().length == 0
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofByteArray(unsigned.body()))
                        .timeout(unsigned.body().length > LARGE ? LONG_ANSWER : ANSWER);
        for (String name : signed.names()) {
            if (!name.equals("host")) {
                signed.all(name).forEach(value -> request.header(name, value));
            }
        }
        HttpResponse<String> response = exchange(request.build());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("x-amzn-ErrorType"),
                response.body());
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

    /** Where services are asked that have one endpoint for each. */
    String region() {
        return region.id();
    }

    @Override
    public void close() {
        http.close();
    }
}
