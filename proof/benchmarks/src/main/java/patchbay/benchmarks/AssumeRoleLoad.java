package patchbay.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import patchbay.aws.Secret;
import patchbay.wire.protocol.Headers;
import patchbay.wire.protocol.WireRequest;
import patchbay.wire.sigv4.Signer;

/**
 * What one {@code AssumeRoleWithSAML} over HTTP costs a running server: processor time of the whole
 * process, user and system, divided by the calls it answered; beside the bare verification of an
 * RSA signature in the same run.
 *
 * <p>{@code assume-role-with-saml.sh} starts the server and hands over where it is.
 */
public final class AssumeRoleLoad {
    private static final String PROVIDER = "arn:aws:iam::111122223333:saml-provider/Connect-SSO";
    private static final String ROLE = "arn:aws:iam::111122223333:role/Connect-SSO";
    private static final String TRUST =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
             "Principal":{"Federated":"%s"},
             "Action":["sts:AssumeRoleWithSAML","sts:TagSession"],
             "Condition":{"StringEquals":{"SAML:aud":"https://signin.aws.amazon.com/saml"}}}]}\
            """
                    .formatted(PROVIDER);

    /** Different responses, so that nothing can be answered from memory. */
    private static final int RESPONSES = 200;

    private static final long WARM_CALLS = 40_000;

    private final URI server;
    private final long pid;
    private final Signer signer;
    private final Letter letter = new Letter();

    private AssumeRoleLoad(URI server, long pid, Signer signer) {
        this.server = server;
        this.pid = pid;
        this.signer = signer;
    }

    /**
     * Runs one measurement.
     *
     * @param arguments URL, process id, access key id, secret access key, connections, seconds to
     *     warm up, seconds to measure
     */
    public static void main(String... arguments)
            throws IOException, InterruptedException, GeneralSecurityException {
        var load =
                new AssumeRoleLoad(
                        URI.create(arguments[0]),
                        Long.parseLong(arguments[1]),
                        new Signer(
                                arguments[2],
                                new Secret(arguments[3]),
                                Optional.empty(),
                                "us-east-1",
                                "iam"));
        load.furnish();
        load.run(
                Integer.parseInt(arguments[4]),
                Duration.ofSeconds(Long.parseLong(arguments[5])),
                Duration.ofSeconds(Long.parseLong(arguments[6])));
    }

    private void furnish() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            iam(
                    client,
                    "Action=CreateSAMLProvider&Name=Connect-SSO&SAMLMetadataDocument="
                            + escaped(letter.metadata()));
            iam(
                    client,
                    "Action=CreateRole&RoleName=Connect-SSO&MaxSessionDuration=43200"
                            + "&AssumeRolePolicyDocument="
                            + escaped(TRUST));
        }
    }

    private void iam(HttpClient client, String form) throws IOException, InterruptedException {
        byte[] body = (form + "&Version=2010-05-08").getBytes(StandardCharsets.UTF_8);
        Headers headers =
                Headers.of(
                        "host",
                        server.getAuthority(),
                        "content-type",
                        "application/x-www-form-urlencoded");
        Headers signed =
                signer.sign(
                        new WireRequest("POST", "/", "", headers, body, "", false), Instant.now());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve("/"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : List.of("content-type", "x-amz-date", "authorization")) {
            request.header(name, signed.first(name).orElseThrow());
        }
        HttpResponse<String> answer =
                client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }

    private void run(int connections, Duration warmUp, Duration measured)
            throws IOException, InterruptedException, GeneralSecurityException {
        var bare = new BareVerification(letter);
        double before = bare.microseconds();
        try (var clients = new KeepAliveClients(server, connections, 200)) {
            long warm = 0;
            do { // on a machine that others use, time alone does not get everything compiled
                warm += clients.work(requests(), warmUp);
            } while (warm < WARM_CALLS);
            ProcessorTime from = ProcessorTime.of(pid);
            long calls = clients.work(requests(), measured);
            ProcessorTime spent = ProcessorTime.of(pid).since(from);
            double after = bare.microseconds();
            double perCall = spent.total() * 1000 / calls;
            double verification = (before + after) / 2;
            System.out.printf(
                    """
                    AssumeRoleWithSAML over HTTP, %d connections, keep-alive, %d calls in %d s, none refused
                    processor time of the server per call: %.3f ms (user %.3f, system %.3f)
                    bare RSA-2048 verification, JDK, same run: %.3f ms (before %.3f, after %.3f)
                    the call costs %.1f bare verifications
                    """,
                    connections,
                    calls,
                    measured.toSeconds(),
                    perCall,
                    spent.user() * 1000 / calls,
                    spent.system() * 1000 / calls,
                    verification / 1000,
                    before / 1000,
                    after / 1000,
                    perCall * 1000 / verification);
        }
    }

    private List<byte[]> requests() {
        Instant now = Instant.now();
        return IntStream.range(0, RESPONSES)
                .mapToObj(i -> request(letter.issue(now, "agent" + i + "@example.com")))
                .toList();
    }

    private byte[] request(String response) {
        String body =
                "Action=AssumeRoleWithSAML&Version=2011-06-15&RoleArn="
                        + escaped(ROLE)
                        + "&PrincipalArn="
                        + escaped(PROVIDER)
                        + "&SAMLAssertion="
                        + escaped(response);
        String head =
                """
                POST / HTTP/1.1\r
                Host: sts.us-east-1.amazonaws.com\r
                Content-Type: application/x-www-form-urlencoded\r
                Content-Length: %d\r
                \r
                """
                        .formatted(body.length());
        return (head + body).getBytes(StandardCharsets.US_ASCII);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
