package patchbay.wire.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import patchbay.aws.Secret;
import patchbay.wire.Reply;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.CreateUserResponse;
import patchbay.wire.connect.SearchUsersResponse;
import patchbay.wire.iam.CreateRoleResponse;
import patchbay.wire.iam.IamOperations;
import patchbay.wire.iam.Role;
import patchbay.wire.protocol.Headers;
import patchbay.wire.protocol.WireRequest;
import patchbay.wire.protocol.WireResponse;
import patchbay.wire.sigv4.Signer;
import patchbay.wire.sts.StsOperations;

/**
 * What no client sends. Nothing of it may pass for a call, break the door, or show what is inside.
 */
class JunkTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:04:31Z");
    private static final String ROLE =
            "Action=CreateRole&Version=2010-05-08&RoleName=r&AssumeRolePolicyDocument=%7B%7D&Tags.member.1.Key=k&Tags.member.1.Value=v";
    private static final String USER =
            "{\"Username\":\"ana\",\"PhoneConfig\":{\"PhoneType\":\"SOFT_PHONE\",\"AutoAccept\":true},\"SecurityProfileIds\":[\"a\"],\"RoutingProfileId\":\"r\",\"Tags\":{\"a\":\"b\"}}";

    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    private final TestDoor door =
            new TestDoor()
                    .service(IamOperations.model())
                    .service(StsOperations.model())
                    .service(ConnectOperations.model())
                    .at(NOW)
                    .on(
                            IamOperations.createRole(),
                            in ->
                                    Reply.done(
                                            CreateRoleResponse.builder()
                                                    .role(
                                                            Role.builder()
                                                                    .roleName(in.roleName())
                                                                    .path("/")
                                                                    .roleId("AROAEXAMPLEEXAMPLE123")
                                                                    .arn("arn")
                                                                    .createDate(NOW)
                                                                    .build())
                                                    .build()))
                    .on(
                            ConnectOperations.createUser(),
                            in ->
                                    Reply.done(
                                            CreateUserResponse.builder()
                                                    .userId(in.username())
                                                    .build()))
                    .on(
                            ConnectOperations.searchUsers(),
                            in -> Reply.done(SearchUsersResponse.builder().build()));

    private WireResponse form(String body) {
        return send(
                "POST",
                "/",
                "",
                "application/x-www-form-urlencoded",
                "iam",
                body.getBytes(StandardCharsets.UTF_8));
    }

    private WireResponse json(String method, String path, byte[] body) {
        return send(method, path, "", "application/json", "connect", body);
    }

    private WireResponse send(
            String method, String path, String query, String type, String service, byte[] body) {
        var plain =
                new WireRequest(
                        method,
                        path,
                        query,
                        Headers.of("host", "localhost", "content-type", type),
                        body,
                        "",
                        false);
        Headers signed =
                new Signer(
                                TestDoor.KEY,
                                new Secret(TestDoor.SECRET),
                                Optional.empty(),
                                "us-east-1",
                                service)
                        .sign(plain, NOW);
        return door.answer(new WireRequest(method, path, query, signed, body, "", false));
    }

    /** No class names, no packages, no words of a stack trace. */
    private static void showsNothingInside(WireResponse response) {
        assertThat(response.text())
                .doesNotContainPattern(
                        "(?i)exception:|\\bat [a-z]+\\.|java\\.|patchbay\\.|jackson|[a-z]+\\.[A-Z]\\w+\\$[A-Z0-9]|NullPointer|StackOverflow");
    }

    @Test
    void the_good_requests_that_junk_is_made_of_are_good() {
        assertThat(form(ROLE).status()).isEqualTo(200);
        assertThat(json("PUT", "/users/i", USER.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"Username\":1}",
                "{\"Username\":[\"a\"]}",
                "{\"Username\":\"a\",\"Username\":\"b\"}",
                "{\"Username\":\"a\"} trailing",
                "{\"PhoneConfig\":\"x\"}",
                "{\"SecurityProfileIds\":{\"a\":1}}",
                "{\"SecurityProfileIds\":[null]}",
                "{\"PhoneConfig\":{\"AutoAccept\":\"true\"}}",
                "{\"PhoneConfig\":{\"AfterContactWorkTimeLimit\":99999999999999999999}}",
                "{\"PhoneConfig\":{\"AfterContactWorkTimeLimit\":1.5}}",
                "{\"Username\":\"\\ud800\"}",
                "{\"Tags\":{\"a\":{}}}",
                "{'Username':'a'}",
                "{\"Username\":NaN}",
            })
    void malformed_json_is_a_serialization_exception(String body) {
        WireResponse response = json("PUT", "/users/i", body.getBytes(StandardCharsets.UTF_8));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.headers()).containsEntry("x-amzn-ErrorType", "SerializationException");
        showsNothingInside(response);
    }

    @Test
    void json_nested_too_deeply_is_refused() {
        String deep =
                "{\"SearchCriteria\":"
                        + "{\"OrConditions\":[".repeat(40)
                        + "{}"
                        + "]}".repeat(40)
                        + "}";
        String endless = "{\"x\":" + "[".repeat(100_000);

        assertThat(json("POST", "/search-users", deep.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(400);
        assertThat(json("POST", "/search-users", endless.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(400);
    }

    @Test
    void octets_that_are_not_utf8_are_refused() {
        byte[] latin = "{\"Username\":\"\u00fc\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(json("PUT", "/users/i", latin).status()).isEqualTo(400);
        assertThat(form(ROLE + "&Description=%ff").text()).contains("<Code>MalformedInput</Code>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&Description=%4",
                "&Description=%zz",
                "&RoleName=other",
                "&MaxSessionDuration=soon",
                "&MaxSessionDuration=3600.5",
                "&Tags.member.x.Key=a",
                "&Tags.2.Key=a",
                "&RoleName.member.1=a",
                "&Tags.member.2=a",
                "&a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a=1",
            })
    void malformed_forms_are_refused(String more) {
        WireResponse response = form(ROLE + more);

        assertThat(response.status()).isEqualTo(400);
        showsNothingInside(response);
    }

    @Test
    void too_many_parameters_are_refused() {
        assertThat(form(ROLE + "&x=1".repeat(5000)).text()).contains("too many parameters");
    }

    @Test
    void a_body_beyond_the_limit_is_refused_unread() {
        var request =
                new WireRequest(
                        "POST",
                        "/",
                        "",
                        Headers.of("host", "localhost"),
                        new byte[ApiEndpoint.LARGEST_BODY + 1],
                        "",
                        false);

        assertThat(door.answer(request).status()).isEqualTo(413);
    }

    @Test
    void a_body_beyond_the_limit_is_refused_in_the_words_of_the_service_that_was_called() {
        WireResponse response =
                door.tooLarge(
                        new WireRequest(
                                "POST",
                                "/",
                                "",
                                Headers.of("host", "iam.amazonaws.com"),
                                new byte[0],
                                "",
                                false));

        assertThat(response.status()).isEqualTo(413);
        assertThat(new String(response.body(), StandardCharsets.UTF_8))
                .startsWith("<ErrorResponse")
                .contains("<Code>RequestEntityTooLarge</Code>", "The request is too large.");
    }

    @Test
    void a_failure_of_a_handler_is_an_incident_and_nothing_more() {
        door.on(
                IamOperations.deleteRole(),
                in -> {
                    throw new IllegalStateException("secret detail in patchbay.iam.SqlStore");
                });

        WireResponse response = form("Action=DeleteRole&Version=2010-05-08&RoleName=r");

        assertThat(response.status()).isEqualTo(500);
        assertThat(response.text())
                .contains(
                        "<Code>ServiceFailure</Code>",
                        "<Message>The request processing has failed because of an unknown error,"
                                + " exception or failure.</Message>")
                .doesNotContain("secret detail");
        assertThat(door.incidents())
                .singleElement()
                .asString()
                .contains("iam:DeleteRole", "secret detail");
    }

    @Test
    void random_changes_to_good_requests_never_break_the_door() {
        for (int i = 0; i < 4000; i++) {
            byte[] changed = change((i % 2 == 0 ? ROLE : USER).getBytes(StandardCharsets.UTF_8));
            WireResponse response =
                    i % 2 == 0
                            ? send(
                                    "POST",
                                    "/",
                                    "",
                                    "application/x-www-form-urlencoded",
                                    "iam",
                                    changed)
                            : json("PUT", "/users/i", changed);
            assertThat(response.status())
                    .as(new String(changed, StandardCharsets.ISO_8859_1))
                    .isIn(200, 400, 501);
            showsNothingInside(response);
        }
        assertThat(door.incidents()).isEmpty();
    }

    private byte[] change(byte[] good) {
        byte[] changed = good.clone();
        for (int n = random.nextInt(1, 4); n > 0; n--) {
            int at = random.nextInt(changed.length);
            changed[at] =
                    random.nextBoolean()
                            ? (byte) random.nextInt(256)
                            : changed[random.nextInt(changed.length)];
        }
        return random.nextInt(4) == 0
                ? Arrays.copyOf(changed, random.nextInt(changed.length))
                : changed;
    }

    @Test
    void random_heads_never_break_the_door() {
        List<String> pieces =
                List.of(
                        "AWS4-HMAC-SHA256 ",
                        "Credential=",
                        "a/b/c/d/e",
                        "a/20261122/us-east-1/sts/aws4_request",
                        ",",
                        "Signature=",
                        "SignedHeaders=",
                        "host;",
                        "X-Amz-Algorithm=",
                        "&",
                        "%",
                        "%41",
                        "X-Amz-Expires=-1",
                        "X-Amz-Date=",
                        "20261122T120431Z",
                        "\u0000",
                        "ü",
                        "/",
                        "..",
                        "{");
        for (int i = 0; i < 4000; i++) {
            var request =
                    new WireRequest(
                            i % 3 == 0 ? "GET" : "POST",
                            "/" + junk(pieces),
                            junk(pieces),
                            Headers.of(
                                    "host",
                                    i % 5 == 0 ? junk(pieces) : "localhost",
                                    "authorization",
                                    junk(pieces),
                                    "x-amz-date",
                                    junk(pieces),
                                    "content-type",
                                    "application/x-www-form-urlencoded"),
                            junk(pieces).getBytes(StandardCharsets.UTF_8),
                            "",
                            false);
            WireResponse response = door.answer(request);
            assertThat(response.status()).isIn(400, 403, 404, 501);
            showsNothingInside(response);
        }
        assertThat(door.incidents()).isEmpty();
    }

    private String junk(List<String> pieces) {
        var text = new StringBuilder();
        for (int n = random.nextInt(6); n > 0; n--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }
}
