package patchbay.wire.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import patchbay.aws.Secret;
import patchbay.wire.door.TestDoor;
import patchbay.wire.protocol.CommonError;
import patchbay.wire.protocol.FormText;
import patchbay.wire.protocol.Headers;
import patchbay.wire.protocol.WireRequest;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * What AWS's own signer signs, our check accepts; ours signs the same; and one changed octet is
 * seen.
 */
class SdkSignerTest {
    private static final Instant AT = Instant.parse("2026-11-22T12:04:31Z");
    private static final SignatureCheck CHECK =
            new SignatureCheck(
                    (key, token, region) ->
                            key.equals(TestDoor.KEY)
                                    ? Optional.of(
                                            new Credentials.Holder(
                                                    new Secret(TestDoor.SECRET),
                                                    TestDoor.ROOT,
                                                    Optional.empty()))
                                    : Optional.empty(),
                    () -> AT);
    private static final SignatureCheck.Expected EXPECTED =
            new SignatureCheck.Expected(
                    "connect", Optional.of("eu-central-1"), Duration.ofMinutes(5));
    private static final List<String> PIECES =
            List.of(
                    "a", "B", "0", "-", "_", ".", "~", " ", "+", "=", "&", "/", "%", ":", "@", "ü",
                    "日", "*", "'", "(", "!", "$", ",", ";");

    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    private String word() {
        var word = new StringBuilder();
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            word.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return word.toString();
    }

    private SdkHttpRequest.Builder anyRequest() {
        var request =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.PUT)
                        .uri(URI.create("https://connect.eu-central-1.amazonaws.com"))
                        .encodedPath(
                                "/p" + FormText.encode(word()) + "/q" + FormText.encode(word()))
                        .putHeader("X-Some", "  a   b " + random.nextInt())
                        .putHeader("Content-Type", "application/json");
        for (int i = random.nextInt(4); i > 0; i--) {
            request.appendRawQueryParameter(word(), random.nextBoolean() ? word() : "");
        }
        return request;
    }

    private static SdkHttpRequest sign(SdkHttpRequest unsigned, byte[] body, boolean presigned) {
        return AwsV4HttpSigner.create()
                .sign(r -> {
                    r.identity(AwsCredentialsIdentity.create(TestDoor.KEY, TestDoor.SECRET))
                            .request(unsigned)
                            .payload(ContentStreamProvider.fromByteArray(body))
                            .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "connect")
                            .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1")
                            .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(AT, ZoneOffset.UTC));
                    if (presigned) {
                        r.putProperty(
                                        AwsV4HttpSigner.AUTH_LOCATION,
                                        AwsV4HttpSigner.AuthLocation.QUERY_STRING)
                                .putProperty(
                                        AwsV4HttpSigner.EXPIRATION_DURATION,
                                        Duration.ofMinutes(10));
                    }
                })
                .request();
    }

    private static WireRequest wire(SdkHttpRequest request, byte[] body) {
        var headers = new ArrayList<Map.Entry<String, String>>();
        request.forEachHeader((n, values) -> values.forEach(v -> headers.add(Map.entry(n, v))));
        return new WireRequest(
                request.method().name(),
                request.encodedPath(),
                request.encodedQueryParameters().orElse(""),
                Headers.of(headers),
                body,
                "127.0.0.1",
                true);
    }

    private static SignatureCheck.Outcome judge(WireRequest request) throws Exception {
        return ClaimReader.read(request) instanceof ClaimReader.Found.Signed signed
                ? CHECK.check(request, signed.claim(), EXPECTED, AT)
                : new SignatureCheck.Outcome.Refused(CommonError.MISSING_TOKEN, "unsigned");
    }

    @Test
    void whatever_the_sdk_signs_in_a_header_is_accepted_and_any_change_refused() throws Exception {
        for (int i = 0; i < 300; i++) {
            byte[] body = word().getBytes(StandardCharsets.UTF_8);
            SdkHttpRequest signed = sign(anyRequest().build(), body, false);
            WireRequest request = wire(signed, body);
            assertThat(judge(request))
                    .as(signed.toString())
                    .isInstanceOf(SignatureCheck.Outcome.Proven.class);

            byte[] otherBody = body.clone();
            otherBody[random.nextInt(body.length)] ^= 1;
            assertThat(judge(wire(signed, otherBody)))
                    .isInstanceOf(SignatureCheck.Outcome.Refused.class);
            assertThat(
                            judge(
                                    wire(
                                            signed.toBuilder()
                                                    .encodedPath(signed.encodedPath() + "x")
                                                    .build(),
                                            body)))
                    .isInstanceOf(SignatureCheck.Outcome.Refused.class);
            assertThat(
                            judge(
                                    wire(
                                            signed.toBuilder()
                                                    .appendRawQueryParameter("x", "y")
                                                    .build(),
                                            body)))
                    .isInstanceOf(SignatureCheck.Outcome.Refused.class);
            assertThat(judge(wire(signed.toBuilder().method(SdkHttpMethod.DELETE).build(), body)))
                    .isInstanceOf(SignatureCheck.Outcome.Refused.class);
            assertThat(judge(wire(signed.toBuilder().putHeader("X-Some", "c").build(), body)))
                    .isInstanceOf(SignatureCheck.Outcome.Refused.class);
        }
    }

    @Test
    void whatever_the_sdk_presigns_is_accepted_and_any_change_refused() throws Exception {
        for (int i = 0; i < 100; i++) {
            var unsigned =
                    anyRequest()
                            .removeHeader("Content-Type")
                            .removeHeader("X-Some")
                            .method(SdkHttpMethod.GET);
            SdkHttpRequest signed = sign(unsigned.build(), new byte[0], true);
            assertThat(judge(wire(signed, new byte[0])))
                    .as(signed.toString())
                    .isInstanceOf(SignatureCheck.Outcome.Proven.class);

            var longer = signed.toBuilder().putRawQueryParameter("X-Amz-Expires", "3600").build();
            assertThat(judge(wire(longer, new byte[0])))
                    .isInstanceOf(SignatureCheck.Outcome.Refused.class);
        }
    }

    @Test
    void our_signer_and_the_sdk_write_the_same_signature() {
        for (int i = 0; i < 100; i++) {
            byte[] body = word().getBytes(StandardCharsets.UTF_8);
            SdkHttpRequest theirs = sign(anyRequest().build(), body, false);
            var covered =
                    theirs.toBuilder()
                            .removeHeader("Authorization")
                            .removeHeader("X-Amz-Date")
                            .build();
            Headers ours =
                    new Signer(
                                    TestDoor.KEY,
                                    new Secret(TestDoor.SECRET),
                                    Optional.empty(),
                                    "eu-central-1",
                                    "connect")
                            .sign(wire(covered, body), AT);

            assertThat(ours.first("authorization"))
                    .contains(theirs.firstMatchingHeader("Authorization").orElseThrow());
        }
    }
}
