package patchbay.scenarios.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import patchbay.aws.Secret;
import patchbay.cli.Main;
import patchbay.server.Running;
import patchbay.server.settings.Command;
import patchbay.server.settings.SettingsReader;
import patchbay.wire.protocol.Headers;
import patchbay.wire.sigv4.Signer;

/**
 * One sign-in for two regions (rule 8.31): what has to be prepared, each cause of F37 with its
 * remedy, and a region that is lost. Beside it, what the clock does to tokens (rule 8.16).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class F37GlobalResiliencyTest {
    private static final String INSTANCE = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
    private static final String HOST = INSTANCE + ".us-east-1.sign-in.connect.aws";
    private static final String ACS =
            "https://"
                    + HOST
                    + "/saml?&instanceId="
                    + INSTANCE
                    + "&accountId=111122223333&role=Connect-SSO&idp=Connect-SSO&destination=%2Fccp-v2";
    private static final String ROOT = "AKIAPATCHBAYDEMO0000";
    private static final Secret SECRET = new Secret("patchbay-demo-secret-key-not-for-production");
    private static final String FEDERATE =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"connect:GetFederationToken",\
            "Resource":"arn:aws:connect:*:111122223333:instance/%s/user/${aws:userid}"}]}\
            """
                    .formatted(INSTANCE);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Surfer ana = new Surfer();

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Running demo;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        SecureRandom random = new SecureRandom();
        demo =
                Running.start(
                        SettingsReader.read(
                                Command.DEMO,
                                List.of("--port", "0", "--https-port", "0"),
                                Map.of(),
                                folder,
                                folder),
                        Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)),
                        random::nextBytes);
    }

    @AfterAll
    void stop() {
        ana.close();
        http.close();
        demo.close();
    }

    private String at(String place, String path) {
        return demo.door().origin(place + ".patchbay.localhost") + path;
    }

    private void patchbay(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", demo.door().origin("localhost")));
        StringWriter said = new StringWriter();
        try (PrintWriter to = new PrintWriter(said)) {
            int code = Main.run(Optional.empty(), to, to, all.toArray(String[]::new));
            assertThat(code).as(said.toString()).isZero();
        }
    }

    private String connect(String region, String method, String path, String query, String json) {
        HttpResponse<String> answer =
                SignedCall.send(
                        http,
                        demo.door().origin("localhost"),
                        new Signer(ROOT, SECRET, Optional.empty(), region, "connect"),
                        method,
                        path,
                        query,
                        Headers.of("content-type", "application/json"),
                        json.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private void drill(String path) {
        HttpResponse<String> answer =
                SignedCall.json(
                        demo.door().origin("localhost"),
                        ROOT,
                        SECRET,
                        "patchbay",
                        "/api/v1/drill" + path,
                        "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void iam(String form) {
        HttpResponse<String> answer =
                SignedCall.form(
                        demo.door().origin("localhost"),
                        ROOT,
                        SECRET,
                        "iam",
                        form + "&Version=2010-05-08");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    private Page portal() {
        Page page = ana.openAsPage(at("start", "/"));
        return page.body("data-page").equals("portal")
                ? page
                : ana.submit(
                        page, "sign-in", Map.of("username", "ana", "password", "ana-Demo-2026!"));
    }

    private Page handOver() {
        Page portal = portal();
        return ana.follow(portal, portal.link("data-application", "Amazon Connect"));
    }

    private Page open() {
        return ana.submit(handOver(), "saml-form", Map.of());
    }

    private static void refused(Page page, String check, String sentence) {
        assertThat(page.body("data-page")).as(page.html()).isEqualTo("refused");
        assertThat(page.body("data-check")).isEqualTo(check);
        assertThat(page.body("data-failure")).isEqualTo("F37");
        assertThat(page.text("message")).startsWith(sentence);
    }

    private static void atTheDesk(Page page, String alias) {
        assertThat(page.body("data-page")).as(page.html()).isEqualTo("agent-desk");
        assertThat(page.address().getHost()).startsWith(alias + ".my.connect");
    }

    @Test
    void each_cause_is_told_and_remedied_and_the_other_region_takes_over() {
        String replica =
                connect(
                        "us-east-1",
                        "POST",
                        "/instance/" + INSTANCE + "/replicate",
                        "",
                        "{\"ReplicaRegion\":\"us-west-2\",\"ReplicaAlias\":\"example-corp-replica\"}");
        assertThat(replica).contains(INSTANCE, "arn:aws:connect:us-west-2:");
        String groups =
                connect("us-east-1", "GET", "/traffic-distribution-groups", "maxResults=10", "");
        String group = found("\"Id\":\"([0-9a-f-]{36})\"", groups);
        assertThat(groups).contains("\"IsDefault\":true", "ACTIVE");
        assertThat(connect("us-west-2", "GET", "/instance/" + INSTANCE, "", ""))
                .contains("https://" + HOST + "/saml", "INSTANCE_REPLICATION_COMPLETE");
        iam(
                "Action=PutRolePolicy&RoleName=Connect-SSO&PolicyName=both&PolicyDocument="
                        + URLEncoder.encode(FEDERATE, StandardCharsets.UTF_8));
        patchbay("app", "set", "Amazon Connect", "--set", "acsUrl=" + ACS);

        refused(
                open(),
                "federation.trust-policy-accepts-the-global-sign-in",
                "Not authorized to perform sts:AssumeRoleWithSAML");
        iam(
                "Action=UpdateAssumeRolePolicy&RoleName=Connect-SSO&PolicyDocument="
                        + URLEncoder.encode(trust(), StandardCharsets.UTF_8));

        refused(
                open(),
                "connect.user-has-a-traffic-distribution-group",
                "ResourceNotFoundException");
        String user = user("us-east-1");
        connect(
                "us-east-1",
                "PUT",
                "/traffic-distribution-group/" + group + "/user",
                "",
                "{\"InstanceId\":\"%s\",\"UserId\":\"%s\"}".formatted(INSTANCE, user));
        atTheDesk(open(), "example-corp");

        connect("us-west-2", "DELETE", "/users/" + INSTANCE + "/" + user("us-west-2"), "", "");
        refused(open(), "connect.user-is-in-both-regions", "UserNotOnboardedException");
        createAna();
        atTheDesk(open(), "example-corp");

        drill("/regions/us-east-1/down");
        assertThat(open().status()).as("until traffic is shifted").isEqualTo(503);
        connect(
                "us-west-2",
                "PUT",
                "/traffic-distribution/" + group,
                "",
                "{\"SignInConfig\":{\"Distributions\":[{\"Region\":\"us-east-1\",\"Enabled\":false},"
                        + "{\"Region\":\"us-west-2\",\"Enabled\":true}]}}");
        atTheDesk(open(), "example-corp-replica");
        drill("/regions/us-east-1/up");
        patchbay(
                "app",
                "set",
                "Amazon Connect",
                "--set",
                "acsUrl=https://signin.aws.amazon.com/saml");
        tokensEndByTheClock();
    }

    private static String trust() {
        return """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRoleWithSAML",\
        "Principal":{"Federated":"arn:aws:iam::111122223333:saml-provider/Connect-SSO"},\
        "Condition":{"StringLike":{"SAML:aud":["https://%s/saml*","https://signin.aws.amazon.com/saml"]}}}]}\
        """
                .formatted(HOST);
    }

    private String user(String region) {
        String users = connect(region, "GET", "/users-summary/" + INSTANCE, "", "");
        return found("\"Id\":\"([0-9a-f-]{36})\"[^}]*\"Username\":\"ana@example.com\"", users);
    }

    private void createAna() {
        String profiles =
                connect("us-west-2", "GET", "/security-profiles-summary/" + INSTANCE, "", "");
        String routes =
                connect("us-west-2", "GET", "/routing-profiles-summary/" + INSTANCE, "", "");
        connect(
                "us-west-2",
                "PUT",
                "/users/" + INSTANCE,
                "",
                """
                {"Username":"ana@example.com","IdentityInfo":{"FirstName":"Ana","LastName":"Agent"},\
                "PhoneConfig":{"PhoneType":"SOFT_PHONE"},"SecurityProfileIds":["%s"],\
                "RoutingProfileId":"%s"}\
                """
                        .formatted(
                                found(
                                        "\"Id\":\"([0-9a-f-]{36})\"[^}]*\"Name\":\"Agent\"",
                                        profiles),
                                found("\"Id\":\"([0-9a-f-]{36})\"", routes)));
    }

    /** Short access token, refresh, revocation; all of it over HTTP, by {@code patchbay time}. */
    private void tokensEndByTheClock() {
        String credentials = federationToken();
        String access = found("\"AccessToken\":\"([^\"]+)\"", credentials);
        String refresh = found("\"RefreshToken\":\"([^\"]+)\"", credentials);
        assertThat(bearer(access)).contains("\"user\":\"ana@example.com\"");
        patchbay("time", "advance", "59m");
        assertThat(bearer(access)).contains("ana@example.com");
        patchbay("time", "advance", "1m");
        assertThat(bearer(access)).contains("invalid_token");

        String fresh = found("\"access_token\":\"([^\"]+)\"", refreshed(refresh));
        assertThat(bearer(fresh)).contains("ana@example.com");
        token("/auth/revoke", Map.of("token", fresh));
        assertThat(bearer(fresh)).contains("invalid_token");
        assertThat(refreshed(refresh)).contains("access_token");
        patchbay("time", "advance", "11h");
        assertThat(refreshed(refresh)).contains("invalid_grant");
        patchbay("time", "reset");
        assertThat(refreshed(refresh)).contains("access_token");
        token("/auth/revoke", Map.of("token", refresh));
        assertThat(refreshed(refresh)).contains("invalid_grant");
    }

    private String federationToken() {
        String assumed =
                ana.post(
                                at("api", "/"),
                                Map.of(
                                        "Action",
                                        "AssumeRoleWithSAML",
                                        "Version",
                                        "2011-06-15",
                                        "RoleArn",
                                        "arn:aws:iam::111122223333:role/Connect-SSO",
                                        "PrincipalArn",
                                        "arn:aws:iam::111122223333:saml-provider/Connect-SSO",
                                        "SAMLAssertion",
                                        handOver().field("saml-form", "SAMLResponse")))
                        .html();
        Signer signer =
                new Signer(
                        found("<AccessKeyId>([^<]+)<", assumed),
                        new Secret(found("<SecretAccessKey>([^<]+)<", assumed)),
                        Optional.of(found("<SessionToken>([^<]+)<", assumed)),
                        "us-east-1",
                        "connect");
        return SignedCall.send(
                        http,
                        demo.door().origin("localhost"),
                        signer,
                        "GET",
                        "/user/federate/" + INSTANCE,
                        "",
                        Headers.NONE,
                        new byte[0])
                .body();
    }

    private String bearer(String token) {
        return Surfer.send(
                        http,
                        java.net.http.HttpRequest.newBuilder(
                                        java.net.URI.create(
                                                at("example-corp.my.connect", "/auth/session")))
                                .header("Authorization", "Bearer " + token)
                                .build())
                .body();
    }

    private String refreshed(String refresh) {
        return token(
                "/auth/token", Map.of("grant_type", "refresh_token", "refresh_token", refresh));
    }

    private String token(String path, Map<String, String> form) {
        return ana.post(at("example-corp.my.connect", path), form).html();
    }
}
