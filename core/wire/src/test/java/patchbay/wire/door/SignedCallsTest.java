package patchbay.wire.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.aws.Region;
import patchbay.aws.Secret;
import patchbay.wire.Reply;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.ListInstancesResponse;
import patchbay.wire.iam.IamOperations;
import patchbay.wire.protocol.Headers;
import patchbay.wire.protocol.WireRequest;
import patchbay.wire.protocol.WireResponse;
import patchbay.wire.sigv4.Signer;
import patchbay.wire.sts.GetCallerIdentityResponse;
import patchbay.wire.sts.StsOperations;

/** Who gets in, and what everybody else is told, in each protocol's words. */
class SignedCallsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:04:31Z");
    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";
    private static final String WHO = "Action=GetCallerIdentity&Version=2011-06-15";

    private final TestDoor door =
            new TestDoor()
                    .service(IamOperations.model())
                    .service(StsOperations.model())
                    .service(ConnectOperations.model())
                    .at(NOW);

    @BeforeEach
    void serve() {
        door.on(
                StsOperations.getCallerIdentity(),
                in ->
                        Reply.done(
                                GetCallerIdentityResponse.builder()
                                        .account("111122223333")
                                        .build()));
        door.on(IamOperations.deleteRole(), in -> Reply.done());
        door.on(
                ConnectOperations.listInstances(),
                in -> Reply.done(ListInstancesResponse.builder().build()));
    }

    private static Signer signer(String region, String service) {
        return new Signer(
                TestDoor.KEY, new Secret(TestDoor.SECRET), Optional.empty(), region, service);
    }

    private static WireRequest post(String host, String body, String... headers) {
        Headers all = Headers.of(headers).with("host", host).with("content-type", FORM);
        return new WireRequest(
                "POST", "/", "", all, body.getBytes(StandardCharsets.UTF_8), "127.0.0.1", false);
    }

    private static WireRequest get(String host, String path) {
        return new WireRequest(
                "GET", path, "", Headers.of("host", host), new byte[0], "127.0.0.1", false);
    }

    private static WireRequest with(WireRequest request, Headers headers) {
        return new WireRequest(
                request.method(),
                request.path(),
                request.query(),
                headers,
                request.body(),
                "127.0.0.1",
                false);
    }

    private WireResponse signed(WireRequest request, Signer signer, Instant at) {
        return door.answer(with(request, signer.sign(request, at)));
    }

    private static void refused(WireResponse response, int status, String code, String message) {
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.text().replace("&quot;", "\"")).contains(message);
        assertThat(response.text() + response.headers().get("x-amzn-ErrorType")).contains(code);
    }

    @Test
    void a_signed_call_gets_in_and_its_answer_has_the_documented_shape() {
        WireResponse response =
                signed(post("localhost:8400", WHO), signer("eu-central-1", "sts"), NOW);

        String id = response.headers().getOrDefault("x-amzn-RequestId", "");
        assertThat(id).matches("[0-9a-f-]{36}");
        assertThat(response.headers()).containsEntry("Content-Type", "text/xml");
        assertThat(response.text())
                .isEqualTo(
                        "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
                                + "<GetCallerIdentityResult><Account>111122223333</Account></GetCallerIdentityResult>"
                                + "<ResponseMetadata><RequestId>"
                                + id
                                + "</RequestId></ResponseMetadata></GetCallerIdentityResponse>");
        assertThat(door.lastCall().region()).isEqualTo(new Region("eu-central-1"));
        assertThat(door.lastCall().caller()).isEqualTo(TestDoor.ROOT);
    }

    @Test
    void an_error_has_the_documented_shape() {
        WireResponse response = door.answer(post("sts.amazonaws.com", WHO));

        assertThat(response.status()).isEqualTo(403);
        assertThat(response.text())
                .isEqualTo(
                        "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error>"
                                + "<Type>Sender</Type><Code>MissingAuthenticationToken</Code>"
                                + "<Message>Request is missing Authentication Token</Message></Error><RequestId>"
                                + response.headers().get("x-amzn-RequestId")
                                + "</RequestId></ErrorResponse>");
    }

    @Test
    void no_credentials_no_answer() {
        refused(
                door.answer(post("localhost", WHO)),
                403,
                "MissingAuthenticationToken",
                "Request is missing");
        refused(
                door.answer(get("connect.us-east-1.amazonaws.com", "/instance")),
                403,
                "MissingAuthenticationTokenException",
                "Missing Authentication Token");
        refused(
                door.answer(get("localhost", "/instance")),
                403,
                "MissingAuthenticationTokenException",
                "Missing Authentication Token");
    }

    @Test
    void a_wrong_secret_is_refused() {
        var wrong =
                new Signer(TestDoor.KEY, new Secret("wrong"), Optional.empty(), "us-east-1", "sts");

        refused(
                signed(post("localhost", WHO), wrong, NOW),
                403,
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match the signature you provided.");
    }

    @Test
    void a_clock_more_than_fifteen_minutes_off_is_refused_with_both_times() {
        Signer sts = signer("us-east-1", "sts");

        assertThat(signed(post("localhost", WHO), sts, NOW.minus(Duration.ofMinutes(15))).status())
                .isEqualTo(200);
        refused(
                signed(post("localhost", WHO), sts, NOW.minusSeconds(901)),
                403,
                "SignatureDoesNotMatch",
                "Signature expired: 20261122T114930Z is now earlier than 20261122T114931Z (20261122T120431Z - 15 min.)");
        refused(
                signed(post("localhost", WHO), sts, NOW.plusSeconds(901)),
                403,
                "SignatureDoesNotMatch",
                "Signature not yet current: 20261122T121932Z is still later than 20261122T121931Z (20261122T120431Z + 15 min.)");
    }

    @Test
    void rest_services_allow_five_minutes() {
        Signer connect = signer("us-east-1", "connect");

        assertThat(signed(get("localhost", "/instance"), connect, NOW.minusSeconds(300)).status())
                .isEqualTo(200);
        refused(
                signed(get("localhost", "/instance"), connect, NOW.minusSeconds(301)),
                403,
                "InvalidSignatureException",
                "Signature expired: 20261122T115930Z is now earlier than 20261122T115931Z (20261122T120431Z - 5 min.)");
    }

    @Test
    void a_temporary_key_needs_its_own_token_and_ends() {
        var right =
                new Signer(
                        TestDoor.TEMPORARY_KEY,
                        new Secret(TestDoor.SECRET),
                        Optional.of(TestDoor.TOKEN),
                        "us-east-1",
                        "sts");
        var forged =
                new Signer(
                        TestDoor.TEMPORARY_KEY,
                        new Secret(TestDoor.SECRET),
                        Optional.of("forged"),
                        "us-east-1",
                        "sts");
        var missing =
                new Signer(
                        TestDoor.TEMPORARY_KEY,
                        new Secret(TestDoor.SECRET),
                        Optional.empty(),
                        "us-east-1",
                        "sts");

        assertThat(signed(post("localhost", WHO), right, NOW).status()).isEqualTo(200);
        refused(
                signed(post("localhost", WHO), forged, NOW),
                403,
                "InvalidClientTokenId",
                "The security token included in the request is invalid.");
        refused(
                signed(post("localhost", WHO), missing, NOW),
                403,
                "InvalidClientTokenId",
                "The security token included in the request is invalid.");
        door.at(TestDoor.TOKEN_END);
        refused(
                signed(post("localhost", WHO), right, TestDoor.TOKEN_END),
                403,
                "ExpiredToken",
                "The security token included in the request is expired");
    }

    @Test
    void a_signature_for_another_region_or_service_is_of_no_use() {
        refused(
                signed(
                        post("sts.eu-central-1.amazonaws.com", WHO),
                        signer("us-east-1", "sts"),
                        NOW),
                403,
                "SignatureDoesNotMatch",
                "Credential should be scoped to a valid region.");
        refused(
                signed(post("sts.us-east-1.amazonaws.com", WHO), signer("us-east-1", "iam"), NOW),
                403,
                "SignatureDoesNotMatch",
                "Credential should be scoped to correct service: 'sts'.");
        refused(
                signed(post("localhost", WHO), signer("nowhere", "sts"), NOW),
                403,
                "SignatureDoesNotMatch",
                "Credential should be scoped to a valid region.");
    }

    @Test
    void a_call_to_a_global_service_counts_as_made_in_the_global_region() {
        WireResponse response =
                signed(
                        post("localhost", "Action=DeleteRole&Version=2010-05-08&RoleName=x"),
                        signer("eu-central-1", "iam"),
                        NOW);

        assertThat(response.status()).isEqualTo(200);
        assertThat(door.lastCall().region()).isEqualTo(new Region("us-east-1"));
    }

    @Test
    void an_unsigned_host_header_is_refused() {
        WireRequest request = post("localhost", WHO);
        Headers signed = signer("us-east-1", "sts").sign(request, NOW);
        String without = signed.first("authorization").orElseThrow().replace("host;", "");

        refused(
                door.answer(with(request, signed.with("authorization", without))),
                403,
                "SignatureDoesNotMatch",
                "'Host' or ':authority' must be a 'SignedHeader'");
    }

    @Test
    void a_target_that_the_signature_does_not_cover_is_refused() {
        WireRequest request = post("localhost", WHO);
        Headers signed =
                signer("us-east-1", "sts")
                        .sign(request, NOW)
                        .with("x-amz-target", "Other.Operation");

        refused(
                door.answer(with(request, signed)),
                403,
                "SignatureDoesNotMatch",
                "'x-amz-target' must be a 'SignedHeader'");
    }

    @Test
    void an_unsigned_payload_is_refused() {
        WireRequest request = post("localhost", WHO, "x-amz-content-sha256", "UNSIGNED-PAYLOAD");
        Headers headers = signer("us-east-1", "sts").sign(request, NOW);
        var swapped =
                new WireRequest(
                        "POST",
                        "/",
                        "",
                        headers,
                        (WHO + "&x=y").getBytes(StandardCharsets.UTF_8),
                        "",
                        false);

        refused(
                door.answer(swapped),
                403,
                "SignatureDoesNotMatch",
                "does not match the signature you provided");
    }

    @Test
    void an_incomplete_authorization_header_is_told_what_it_lacks() {
        refused(
                door.answer(
                        post(
                                "localhost",
                                WHO,
                                "authorization",
                                "AWS4-HMAC-SHA256 Credential=AKID/20261122/us-east-1/sts/aws4_request")),
                400,
                "IncompleteSignature",
                "Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
        refused(
                door.answer(post("localhost", WHO, "authorization", "AWS AKID:c2ln")),
                400,
                "IncompleteSignature",
                "Unsupported AWS 'algorithm': 'AWS'.");
        refused(
                door.answer(
                        post(
                                "localhost",
                                WHO,
                                "x-amz-date",
                                "yesterday",
                                "authorization",
                                "AWS4-HMAC-SHA256 Credential=AKID/20261122/us-east-1/sts/aws4_request, SignedHeaders=host, Signature=00")),
                400,
                "IncompleteSignature",
                "Date must be in ISO-8601 'basic format'. Got 'yesterday'.");
    }

    @Test
    void a_presigned_request_works_for_as_long_as_it_says() {
        var plain =
                new WireRequest(
                        "GET",
                        "/",
                        WHO,
                        Headers.of("host", "localhost:8400"),
                        new byte[0],
                        "",
                        false);
        String query = signer("us-east-1", "sts").presign(plain, NOW, Duration.ofMinutes(1));
        var presigned = new WireRequest("GET", "/", query, plain.headers(), new byte[0], "", false);

        assertThat(door.answer(presigned).status()).isEqualTo(200);
        door.at(NOW.plusSeconds(61));
        refused(
                door.answer(presigned),
                403,
                "SignatureDoesNotMatch",
                "Signature expired: 20261122T120431Z is now earlier than 20261122T120432Z (20261122T120532Z - 1 min.)");
    }

    @Test
    void a_presigned_request_for_one_operation_is_no_good_for_another() {
        var plain =
                new WireRequest(
                        "GET", "/", WHO, Headers.of("host", "localhost"), new byte[0], "", false);
        String query = signer("us-east-1", "sts").presign(plain, NOW, Duration.ofMinutes(1));
        String other = query.replace("GetCallerIdentity", "GetSessionToken");

        refused(
                door.answer(
                        new WireRequest(
                                "GET", "/", other, plain.headers(), new byte[0], "", false)),
                403,
                "SignatureDoesNotMatch",
                "does not match");
    }

    @Test
    void an_unknown_action_and_a_missing_one_are_named() {
        refused(
                signed(
                        post("localhost", "Action=Nonsense&Version=2011-06-15"),
                        signer("us-east-1", "sts"),
                        NOW),
                400,
                "InvalidAction",
                "Could not find operation Nonsense for version 2011-06-15");
        refused(
                signed(post("localhost", "Version=2011-06-15"), signer("us-east-1", "sts"), NOW),
                400,
                "MissingAction",
                "The request must contain the parameter Action");
        refused(
                signed(get("localhost", "/no/such/thing"), signer("us-east-1", "connect"), NOW),
                404,
                "UnknownOperationException",
                "");
    }

    @Test
    void an_operation_or_a_service_that_is_not_served_is_named() {
        refused(
                signed(
                        post("localhost", "Action=CreateGroup&Version=2010-05-08"),
                        signer("us-east-1", "iam"),
                        NOW),
                501,
                "NotImplemented",
                "Patchbay does not implement iam:CreateGroup.");
        refused(
                signed(get("localhost", "/"), signer("us-east-1", "s3"), NOW),
                501,
                "NotImplemented",
                "Patchbay does not implement the service s3.");
    }

    @Test
    void broken_constraints_have_the_services_own_code() {
        refused(
                signed(
                        post("localhost", "Action=DeleteRole&Version=2010-05-08"),
                        signer("us-east-1", "iam"),
                        NOW),
                400,
                "ValidationError",
                "1 validation error detected: Value null at 'roleName' failed to satisfy constraint: Member must not be null");
        refused(
                signed(
                        post("localhost", "Action=DeleteRole&Version=2010-05-08&RoleName=a+b"),
                        signer("us-east-1", "iam"),
                        NOW),
                400,
                "ValidationError",
                "The specified value for roleName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-");
        var request =
                new WireRequest(
                        "GET",
                        "/instance",
                        "maxResults=11",
                        Headers.of("host", "localhost"),
                        new byte[0],
                        "",
                        false);
        refused(
                signed(request, signer("us-east-1", "connect"), NOW),
                400,
                "InvalidParameterException",
                "Value '11' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 10");
    }
}
