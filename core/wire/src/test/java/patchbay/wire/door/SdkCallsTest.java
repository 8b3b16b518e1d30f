package patchbay.wire.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.aws.Caller;
import patchbay.wire.Reply;
import patchbay.wire.connect.ConnectFaults;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.CreateUserResponse;
import patchbay.wire.connect.Credentials;
import patchbay.wire.connect.GetFederationTokenResponse;
import patchbay.wire.connect.ListUsersResponse;
import patchbay.wire.connect.UserSummary;
import patchbay.wire.iam.CreateRoleResponse;
import patchbay.wire.iam.GetAccountSummaryResponse;
import patchbay.wire.iam.IamFaults;
import patchbay.wire.iam.IamOperations;
import patchbay.wire.iam.ListRolesResponse;
import patchbay.wire.iam.Role;
import patchbay.wire.sts.AssumeRoleWithSAMLResponse;
import patchbay.wire.sts.GetCallerIdentityResponse;
import patchbay.wire.sts.StsFaults;
import patchbay.wire.sts.StsOperations;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.PhoneType;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.InvalidIdentityTokenException;
import software.amazon.awssdk.services.sts.model.PolicyDescriptorType;

/** AWS's own client for Java talks to the door. */
class SdkCallsTest {
    private final TestDoor door =
            new TestDoor()
                    .service(IamOperations.model())
                    .service(StsOperations.model())
                    .service(ConnectOperations.model());
    private URI address = URI.create("http://unset");

    @BeforeEach
    void listen() throws IOException {
        address = door.listen();
    }

    @AfterEach
    void close() {
        door.close();
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
        return builder.endpointOverride(address)
                .region(Region.US_EAST_1)
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(TestDoor.KEY, TestDoor.SECRET)))
                .overrideConfiguration(o -> o.retryStrategy(r -> r.maxAttempts(1)))
                .build();
    }

    private IamClient iam() {
        return client(IamClient.builder());
    }

    private StsClient sts() {
        return client(StsClient.builder());
    }

    private ConnectClient connect() {
        return client(ConnectClient.builder());
    }

    private static Role role(String name, String description) {
        return Role.builder()
                .roleName(name)
                .path("/")
                .roleId("AROAEXAMPLEEXAMPLE123")
                .arn("arn:aws:iam::111122223333:role/" + name)
                .createDate(Instant.parse("2026-11-22T12:04:31Z"))
                .description(description)
                .maxSessionDuration(3600)
                .build();
    }

    @Test
    void a_role_goes_in_and_comes_out_with_every_character_it_had() {
        String awkward = "a <b> & \"c\" 'd' ü \r\n \t tab + plus %41 = end";
        door.on(
                IamOperations.createRole(),
                in -> {
                    assertThat(in.tags())
                            .extracting(t -> t.key() + "=" + t.value())
                            .containsExactly("a=1", "b=", "c=3");
                    assertThat(in.maxSessionDuration()).contains(43200);
                    assertThat(in.path()).isEmpty();
                    return Reply.done(
                            CreateRoleResponse.builder()
                                    .role(role(in.roleName(), in.description().orElse("none")))
                                    .build());
                });

        var answer =
                iam().createRole(r ->
                        r.roleName("Connect-SSO")
                                .assumeRolePolicyDocument("{\"Version\":\"2012-10-17\"}")
                                .description(awkward)
                                .maxSessionDuration(43200)
                                .tags(tag("a", "1"), tag("b", ""), tag("c", "3")));

        assertThat(answer.role().description()).isEqualTo(awkward);
        assertThat(answer.role().createDate()).isEqualTo("2026-11-22T12:04:31Z");
        assertThat(answer.role().maxSessionDuration()).isEqualTo(3600);
        assertThat(answer.role().hasTags()).isFalse();
        assertThat(answer.responseMetadata().requestId()).hasSize(36);
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    @Test
    void an_empty_list_is_a_list_and_not_missing() {
        door.on(
                IamOperations.listRoles(),
                in -> Reply.done(ListRolesResponse.builder().isTruncated(false).build()));

        var answer = iam().listRoles();

        assertThat(answer.hasRoles()).isTrue();
        assertThat(answer.roles()).isEmpty();
        assertThat(answer.isTruncated()).isFalse();
    }

    @Test
    void an_operation_without_output_and_one_without_input_work() {
        door.on(IamOperations.deleteRole(), in -> Reply.done());
        door.on(
                IamOperations.getAccountSummary(),
                in ->
                        Reply.done(
                                GetAccountSummaryResponse.builder()
                                        .summaryMap(Map.of("Roles", 3, "Providers", 2))
                                        .build()));

        iam().deleteRole(r -> r.roleName("x"));

        assertThat(iam().getAccountSummary().summaryMapAsStrings())
                .containsEntry("Roles", 3)
                .containsEntry("Providers", 2);
        assertThat(door.lastCall().service()).isEqualTo("iam");
    }

    @Test
    void an_error_of_the_model_arrives_as_its_own_exception() {
        door.on(
                IamOperations.getRole(),
                in ->
                        Reply.refused(
                                IamFaults.noSuchEntity("The role with name x cannot be found.")));

        assertThatThrownBy(() -> iam().getRole(r -> r.roleName("x")))
                .isInstanceOfSatisfying(
                        NoSuchEntityException.class,
                        refusal(404, "NoSuchEntity", "The role with name x cannot be found."));
    }

    private static <E extends AwsServiceException> Consumer<E> refusal(
            int status, String code, String message) {
        return e -> {
            assertThat(e.statusCode()).isEqualTo(status);
            assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(message);
            assertThat(e.requestId()).hasSize(36);
        };
    }

    @Test
    void a_federated_person_needs_no_credentials() {
        door.on(
                StsOperations.assumeRoleWithSAML(),
                in -> {
                    assertThat(in.samlAssertion()).isEqualTo("PHNhbWxwOlJlc3BvbnNlPg==");
                    assertThat(in.policyArns())
                            .singleElement()
                            .satisfies(p ->
                                    assertThat(p.arn())
                                            .contains("arn:aws:iam::111122223333:policy/p"));
                    return Reply.done(
                            AssumeRoleWithSAMLResponse.builder()
                                    .credentials(
                                            patchbay.wire.sts.Credentials.builder()
                                                    .accessKeyId("ASIAEXAMPLEEXAMPLE12")
                                                    .secretAccessKey("s")
                                                    .sessionToken("t")
                                                    .expiration(Instant.EPOCH)
                                                    .build())
                                    .subject("ana")
                                    .build());
                });

        try (StsClient anonymous =
                StsClient.builder()
                        .endpointOverride(address)
                        .region(Region.EU_CENTRAL_1)
                        .httpClient(UrlConnectionHttpClient.create())
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .build()) {
            var answer =
                    anonymous.assumeRoleWithSAML(r ->
                            r.roleArn("arn:aws:iam::111122223333:role/Connect-SSO")
                                    .principalArn(
                                            "arn:aws:iam::111122223333:saml-provider/Connect-SSO")
                                    .samlAssertion("PHNhbWxwOlJlc3BvbnNlPg==")
                                    .policyArns(
                                            PolicyDescriptorType.builder()
                                                    .arn("arn:aws:iam::111122223333:policy/p")
                                                    .build()));

            assertThat(answer.subject()).isEqualTo("ana");
            assertThat(answer.credentials().expiration()).isEqualTo(Instant.EPOCH);
        }
        assertThat(door.lastCall().caller()).isInstanceOf(Caller.Anonymous.class);
    }

    @Test
    void a_refusal_of_the_token_service_is_typed() {
        door.on(
                StsOperations.assumeRoleWithSAML(),
                in -> Reply.refused(StsFaults.invalidIdentityToken("Response signature invalid")));

        assertThatThrownBy(() ->
                        sts().assumeRoleWithSAML(r ->
                                r.roleArn("arn:aws:iam::111122223333:role/a")
                                        .principalArn("arn:aws:iam::111122223333:saml-provider/a")
                                        .samlAssertion("AAAA")))
                .isInstanceOfSatisfying(
                        InvalidIdentityTokenException.class,
                        refusal(400, "InvalidIdentityToken", "Response signature invalid"));
    }

    @Test
    void temporary_credentials_work_until_they_end() {
        door.on(
                StsOperations.getCallerIdentity(),
                in ->
                        Reply.done(
                                GetCallerIdentityResponse.builder()
                                        .account("111122223333")
                                        .build()));
        StsClient client =
                StsClient.builder()
                        .endpointOverride(address)
                        .region(Region.EU_CENTRAL_1)
                        .httpClient(UrlConnectionHttpClient.create())
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsSessionCredentials.create(
                                                TestDoor.TEMPORARY_KEY,
                                                TestDoor.SECRET,
                                                TestDoor.TOKEN)))
                        .build();

        assertThat(client.getCallerIdentity().account()).isEqualTo("111122223333");
        assertThat(door.lastCall().region()).isEqualTo(new patchbay.aws.Region("eu-central-1"));
    }

    @Test
    void members_in_path_query_and_body_arrive() {
        door.on(
                ConnectOperations.createUser(),
                in -> {
                    assertThat(in.instanceId()).isEqualTo("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee");
                    assertThat(in.username()).isEqualTo("ana@example.com");
                    assertThat(in.phoneConfig().orElseThrow().phoneType()).contains("SOFT_PHONE");
                    assertThat(in.phoneConfig().orElseThrow().autoAccept()).contains(true);
                    assertThat(in.securityProfileIds()).containsExactly("one", "two");
                    assertThat(in.tags()).containsEntry("team", "a b");
                    return Reply.done(CreateUserResponse.builder().userId("u-1").build());
                });
        door.on(
                ConnectOperations.listUsers(),
                in -> {
                    assertThat(in.maxResults()).contains(7);
                    assertThat(in.nextToken()).contains("a/b+c d=");
                    return Reply.done(
                            ListUsersResponse.builder()
                                    .userSummaryList(
                                            List.of(UserSummary.builder().username("ana").build()))
                                    .build());
                });

        var user =
                connect()
                        .createUser(r ->
                                r.instanceId("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee")
                                        .username("ana@example.com")
                                        .phoneConfig(p ->
                                                p.phoneType(PhoneType.SOFT_PHONE).autoAccept(true))
                                        .routingProfileId("r")
                                        .securityProfileIds("one", "two")
                                        .tags(Map.of("team", "a b")));
        var list =
                connect()
                        .listUsers(r ->
                                r.instanceId("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee")
                                        .maxResults(7)
                                        .nextToken("a/b+c d="));

        assertThat(user.userId()).isEqualTo("u-1");
        assertThat(list.userSummaryList())
                .singleElement()
                .satisfies(u -> assertThat(u.username()).isEqualTo("ana"));
        assertThat(list.nextToken()).isNull();
    }

    @Test
    void an_arn_in_the_path_and_a_list_in_the_query_arrive() {
        String arn = "arn:aws:connect:us-east-1:111122223333:instance/i/agent/a";
        door.on(
                ConnectOperations.untagResource(),
                in -> {
                    assertThat(in.resourceArn()).isEqualTo(arn);
                    assertThat(in.tagKeys()).containsExactly("a", "b c");
                    return Reply.done();
                });

        connect().untagResource(r -> r.resourceArn(arn).tagKeys("a", "b c"));

        assertThat(door.lastCall().operation()).isEqualTo("UntagResource");
    }

    @Test
    void moments_travel_as_seconds_in_json() {
        door.on(
                ConnectOperations.getFederationToken(),
                in ->
                        Reply.done(
                                GetFederationTokenResponse.builder()
                                        .credentials(
                                                Credentials.builder()
                                                        .accessToken("a")
                                                        .accessTokenExpiration(
                                                                Instant.parse(
                                                                        "2026-11-22T12:04:31.250Z"))
                                                        .build())
                                        .signInUrl("https://example")
                                        .build()));

        var token = connect().getFederationToken(r -> r.instanceId("i"));

        assertThat(token.credentials().accessTokenExpiration())
                .isEqualTo("2026-11-22T12:04:31.250Z");
        assertThat(token.signInUrl()).isEqualTo("https://example");
    }

    @Test
    void an_error_of_a_rest_service_is_typed() {
        door.on(
                ConnectOperations.describeInstance(),
                in -> Reply.refused(ConnectFaults.resourceNotFound("Instance not found")));

        assertThatThrownBy(() -> connect().describeInstance(r -> r.instanceId("i")))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        refusal(404, "ResourceNotFoundException", "Instance not found"));
    }

    @Test
    void an_operation_that_is_not_served_says_so_by_name() {
        assertThatThrownBy(() -> iam().createGroup(r -> r.groupName("g")))
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        refusal(
                                501,
                                "NotImplemented",
                                "Patchbay does not implement iam:CreateGroup."));
        assertThatThrownBy(() -> connect().listPrompts(r -> r.instanceId("i")))
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        refusal(
                                501,
                                "NotImplemented",
                                "Patchbay does not implement connect:ListPrompts."));
    }

    @Test
    void a_wrong_secret_and_an_unknown_key_are_refused_in_each_protocol() {
        assertThatThrownBy(() -> signedAs(IamClient.builder(), TestDoor.KEY, "wrong").listRoles())
                .hasMessageContaining("The request signature we calculated does not match")
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        e ->
                                assertThat(e.awsErrorDetails().errorCode())
                                        .isEqualTo("SignatureDoesNotMatch"));
        assertThatThrownBy(() ->
                        signedAs(ConnectClient.builder(), TestDoor.KEY, "wrong")
                                .listInstances(r -> {}))
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        e ->
                                assertThat(e.awsErrorDetails().errorCode())
                                        .isEqualTo("InvalidSignatureException"));
        assertThatThrownBy(() ->
                        signedAs(StsClient.builder(), "AKIAUNKNOWNUNKNOWN12", TestDoor.SECRET)
                                .getCallerIdentity())
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        refusal(
                                403,
                                "InvalidClientTokenId",
                                "The security token included in the request is invalid."));
        assertThatThrownBy(() ->
                        signedAs(ConnectClient.builder(), "AKIAUNKNOWNUNKNOWN12", TestDoor.SECRET)
                                .listInstances(r -> {}))
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        refusal(
                                403,
                                "UnrecognizedClientException",
                                "The security token included in the request is invalid."));
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C signedAs(
            B builder, String key, String secret) {
        return builder.endpointOverride(address)
                .region(Region.US_EAST_1)
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret)))
                .build();
    }
}
