package patchbay.scenarios.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;
import patchbay.server.Running;
import patchbay.server.settings.Command;
import patchbay.server.settings.SettingsReader;
import patchbay.testkit.Patchbay;
import patchbay.testkit.Policies;
import patchbay.testkit.ResponseDraft;
import patchbay.testkit.TestIdp;
import patchbay.wire.protocol.Headers;
import patchbay.wire.sigv4.Signer;

/** {@code patchbay serve}, furnished by a seed file, and a foreign identity provider it knows. */
final class House implements AutoCloseable {
    static final String GLOBAL = "https://signin.aws.amazon.com/saml";
    static final String REGIONAL = "https://us-west-2.signin.aws.amazon.com/saml";

    /** Of an account that the organization of the others has as a member. */
    static final String MEMBER_INSTANCE = "dddddddd-bbbb-4ccc-8ddd-eeeeeeeeeeee";

    private static final String ENTITY = "https://idp.example.com/connect";
    private static final String ACTION = "\"sts:AssumeRoleWithSAML\"";

    private final Running running;
    private final TestIdp idp;
    private final TestIdp stranger;
    private final Key root;
    private final HttpClient http = HttpClient.newHttpClient();
    private FormBrowser browser = House::surf;

    private House(Running running, TestIdp idp, TestIdp stranger) throws IOException {
        this.running = running;
        this.idp = idp;
        this.stranger = stranger;
        this.root = root(Files.readString(running.data().resolve("credentials")));
    }

    static House open(Path folder) throws Exception {
        return open(folder, "house.yaml", Map.of());
    }

    /**
     * @param folder may hold the data of an earlier house, which then goes on
     * @param seed a file beside this class, and what stands in it for names between {@code @}
     */
    static House open(Path folder, String seed, Map<String, String> more) throws Exception {
        SecureRandom secure = new SecureRandom();
        Randomness random = secure::nextBytes;
        Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
        TestIdp idp = TestIdp.known(ENTITY, clock.instant(), random);
        String text = seed(seed, idp);
        for (Map.Entry<String, String> entry : more.entrySet()) {
            text = text.replace("@" + entry.getKey() + "@", entry.getValue());
        }
        Path file = Files.writeString(folder.resolve(seed), text);
        Running running =
                Running.start(
                        SettingsReader.read(
                                Command.SERVE,
                                List.of(
                                        "--port",
                                        "0",
                                        "--https-port",
                                        "0",
                                        "--data",
                                        folder.resolve("data").toString(),
                                        "--seed",
                                        file.toString()),
                                Map.of(),
                                folder,
                                folder),
                        clock,
                        random);
        return new House(running, idp, TestIdp.stranger(ENTITY, clock.instant(), random));
    }

    private static String seed(String seed, TestIdp idp) throws IOException {
        try (InputStream in = House.class.getResourceAsStream(seed)) {
            return new String(
                            Objects.requireNonNull(in, seed).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@METADATA@", idp.metadata().replace("'", "''"))
                    .replace("@INSTANCE@", Patchbay.INSTANCE)
                    .replace("@MEMBER_INSTANCE@", MEMBER_INSTANCE)
                    .replace(
                            "@TRUST_MEMBER@",
                            Policies.trusting("Member", ACTION, GLOBAL)
                                    .replace("111122223333", "444455556666"))
                    .replace("@TRUST_GLOBAL@", Policies.trust(GLOBAL))
                    .replace("@TRUST_BOTH@", Policies.trust(GLOBAL, REGIONAL))
                    .replace("@TRUST_OTHER@", Policies.trusting("Other", ACTION, GLOBAL));
        }
    }

    private static Key root(String credentials) {
        return new Key(
                value(credentials, "aws_access_key_id"),
                new Secret(value(credentials, "aws_secret_access_key")));
    }

    private static String value(String credentials, String name) {
        Matcher matcher = Pattern.compile(name + " = (\\S+)").matcher(credentials);
        if (!matcher.find()) {
            throw new AssertionError("no " + name);
        }
        return matcher.group(1);
    }

    /** An address of one of the places. */
    String at(String place, String path) {
        return running.door().origin(place + ".patchbay.localhost") + path;
    }

    /** A response about somebody, just issued, right in everything until it is changed. */
    ResponseDraft response(String sessionName) {
        return idp.response(sessionName, Instant.now());
    }

    /** The same, issued a while ago. */
    ResponseDraft response(String sessionName, Duration ago) {
        return idp.response(sessionName, Instant.now().minus(ago));
    }

    /** The provider that is known, and one with another key that says to be it. */
    TestIdp idp() {
        return idp;
    }

    TestIdp stranger() {
        return stranger;
    }

    /** Posts a response as a browser does, and goes wherever that leads. */
    Page post(String place, ResponseDraft response) {
        return post(place, "/saml", response.base64(), Patchbay.RELAY_STATE);
    }

    /** Posts the two fields to a path of one of the places. */
    Page post(String place, String path, String response, String relayState) {
        return browser.post(
                at(place, path), Map.of("SAMLResponse", response, "RelayState", relayState));
    }

    /** Posts a form to an address and goes wherever that leads. */
    @FunctionalInterface
    interface FormBrowser {
        Page post(String address, Map<String, String> form);
    }

    private static Page surf(String address, Map<String, String> form) {
        try (Surfer person = new Surfer()) {
            return person.post(address, form);
        }
    }

    /** From now on people use this browser. */
    void browseWith(FormBrowser other) {
        browser = other;
    }

    /** Where programs call. */
    String origin() {
        return running.door().origin("localhost");
    }

    /** Opens an address without having signed in. */
    Page open(String place, String path) {
        try (Surfer person = new Surfer()) {
            return person.open(at(place, path));
        }
    }

    /** The unsigned call that programs make with a response. */
    HttpResponse<String> assumeRole(String role, ResponseDraft response) {
        String pair = ResponseDraft.pair(role);
        String form =
                "Action=AssumeRoleWithSAML&Version=2011-06-15&RoleArn="
                        + pair.substring(0, pair.indexOf(','))
                        + "&PrincipalArn="
                        + pair.substring(pair.indexOf(',') + 1)
                        + "&SAMLAssertion="
                        + Surfer.encoded(response.base64());
        return Surfer.send(
                http,
                HttpRequest.newBuilder(URI.create(running.door().origin("localhost") + "/"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build());
    }

    /** The trace of this code, as a program of the administrator reads it. */
    HttpResponse<String> trace(String code) {
        return call("GET", "/api/v1/traces/" + code, "", "");
    }

    /**
     * What a program of the administrator calls, signed.
     *
     * @param query escaped; may be empty
     * @param json the body; may be empty
     */
    HttpResponse<String> call(String method, String path, String query, String json) {
        return send(
                root.in("patchbay"),
                method,
                path,
                query,
                Headers.NONE,
                json.getBytes(StandardCharsets.UTF_8));
    }

    /** The administrator's key. */
    Key root() {
        return root;
    }

    /** An access key, as programs hold it. */
    record Key(String id, Secret secret) {
        private Signer in(String service) {
            return new Signer(id, secret, Optional.empty(), "us-east-1", service);
        }
    }

    /** A signed call of an API that speaks forms. */
    HttpResponse<String> form(Key key, String service, byte[] form) {
        return send(
                key.in(service),
                "POST",
                "/",
                "",
                Headers.of("content-type", "application/x-www-form-urlencoded"),
                form);
    }

    /** A signed call of an API that speaks JSON. */
    HttpResponse<String> json(Key key, String service, String target, byte[] json) {
        return send(
                key.in(service),
                "POST",
                "/",
                "",
                Headers.of("content-type", "application/x-amz-json-1.1", "x-amz-target", target),
                json);
    }

    /** A signed call of an API that speaks JSON at paths. */
    HttpResponse<String> rest(
            Key key, String service, String method, String path, String query, String json) {
        return send(
                key.in(service),
                method,
                path,
                query,
                Headers.of("content-type", "application/json"),
                json.getBytes(StandardCharsets.UTF_8));
    }

    /** A signed call that sends a file. */
    HttpResponse<String> file(Key key, String path, String query, byte[] file) {
        return send(
                key.in("patchbay"),
                "POST",
                path,
                query,
                Headers.of("content-type", "text/csv"),
                file);
    }

    private HttpResponse<String> send(
            Signer signer, String method, String path, String query, Headers headers, byte[] body) {
        return SignedCall.send(
                http,
                running.door().origin("localhost"),
                signer,
                method,
                path,
                query,
                headers,
                body);
    }

    @Override
    public void close() {
        http.close();
        running.close();
    }
}
