package patchbay.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import patchbay.server.Main;
import patchbay.testkit.Patchbay;
import patchbay.testkit.Policies;
import patchbay.testkit.ResponseDraft;
import patchbay.testkit.TestIdp;

/** The failures of the catalogue, told from files alone as they are told by a running server. */
class ExplainElsewhereTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String REGIONAL = "https://us-west-2.signin.aws.amazon.com/saml";
    private static final String INSTANCE =
            "arn:aws:connect:us-east-1:111122223333:instance/" + Patchbay.INSTANCE;

    @TempDir Path folder;

    private final TestIdp idp = TestIdp.known("https://idp.example.com/connect", NOW, dice(7));

    /** What was explained. */
    private record Explained(int code, String out, String err) {
        Explained refused(String failure, String check) {
            assertThat(out)
                    .as(err)
                    .contains("\"outcome\":\"refused\",\"check\":\"" + check + "\"")
                    .contains("\"failure\":\"" + failure + "\"");
            assertThat(code).isEqualTo(3);
            return this;
        }

        Explained undecided() {
            assertThat(out).as(err).contains("\"verdict\":{\"outcome\":\"undecided\"");
            assertThat(code).isZero();
            return this;
        }

        Explained says(String part) {
            assertThat(out + err).contains(part);
            return this;
        }
    }

    private static patchbay.chance.Randomness dice(long seed) {
        Random dice = new Random(seed);
        return dice::nextBytes;
    }

    private Explained explain(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("--output", "json"));
        all.addAll(List.of(arguments));
        int code;
        try (PrintWriter data = new PrintWriter(out);
                PrintWriter talk = new PrintWriter(err)) {
            code = Main.explain(data, talk, all);
        }
        return new Explained(code, out.toString(), err.toString());
    }

    private String file(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content).toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ResponseDraft right() {
        return idp.response("ana@example.com", NOW);
    }

    /** A recording as Chromium exports it: fields escaped as in the body, the page after them. */
    private String har(String response, String postedTo, String relayState, String page) {
        String body =
                "SAMLResponse="
                        + response.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D")
                        + "&RelayState="
                        + relayState.replace("%", "%25").replace("&", "%26").replace("=", "%3D");
        return file(
                "sign-in.har",
                """
                {"log":{"version":"1.2","entries":[
                 {"startedDateTime":"2026-11-22T11:59:00.000+00:00",
                  "request":{"method":"GET","url":"https://idp.example.com/"},"response":{"content":{}}},
                 {"startedDateTime":"2026-11-22T13:00:30.000+01:00",
                  "request":{"method":"POST","url":"%s","postData":{"mimeType":"application/x-www-form-urlencoded","text":"%s"}},
                  "response":{"status":403,"content":{"mimeType":"text/html","text":"%s"}}}]}}
                """
                        .formatted(postedTo, body, page));
    }

    private String har(ResponseDraft response) {
        return har(response.base64(), Patchbay.GLOBAL, Patchbay.RELAY_STATE, "");
    }

    private String metadata() {
        return file("metadata.xml", idp.metadata());
    }

    private String role(String trust) {
        return role("Connect-SSO", trust);
    }

    /** What {@code aws iam get-role} prints. */
    private String role(String name, String trust) {
        return file(
                "role-" + name + ".json",
                """
                {"Role":{"Path":"/","RoleName":"%s","RoleId":"AROAABCDEFGHIJKLMNOPQ",
                 "Arn":"arn:aws:iam::111122223333:role/%s","CreateDate":"2026-01-01T00:00:00+00:00",
                 "AssumeRolePolicyDocument":%s,"MaxSessionDuration":3600}}
                """
                        .formatted(name, name, trust));
    }

    private String role() {
        return role(Policies.trust(Patchbay.GLOBAL));
    }

    /** What {@code aws iam get-policy-version} prints. */
    private String policy(String document) {
        return file(
                "policy.json",
                """
                {"PolicyVersion":{"Document":%s,"VersionId":"v1","IsDefaultVersion":true,
                 "CreateDate":"2026-01-01T00:00:00+00:00"}}
                """
                        .formatted(document));
    }

    private String policy() {
        return policy(Policies.federateAsDocumented(Patchbay.INSTANCE));
    }

    /** What {@code aws connect list-users} prints. */
    private String users(String... logins) {
        StringBuilder users = new StringBuilder();
        for (String login : logins) {
            users.append(users.isEmpty() ? "" : ",")
                    .append("{\"Id\":\"1\",\"Arn\":\"")
                    .append(INSTANCE)
                    .append("/agent/1\",\"Username\":\"")
                    .append(login)
                    .append("\"}");
        }
        return file("users.json", "{\"UserSummaryList\":[" + users + "]}");
    }

    @Test
    void everything_right_leaves_only_what_was_not_given() {
        explain(users("ana@example.com"), policy(), role(), metadata(), har(right()))
                .undecided()
                .says("aws organizations list-policies-for-target")
                .says("aws connect describe-user")
                .says("\"id\":\"connect.login-is-session-name\",\"outcome\":\"pass\"")
                .says("2026-11-22T12:00:30Z");
    }

    @Test
    void f01_and_f13_and_f14_need_nothing_but_the_response() {
        explain(file("r", right().without(ResponseDraft.AWS + "Role").base64()))
                .refused("F01", "federation.role-attribute-is-present");
        explain(file("r", right().without(ResponseDraft.AWS + "RoleSessionName").base64()))
                .refused("F13", "federation.session-name-is-present");
        explain(file("r", idp.response("Ana Example", NOW).base64()))
                .refused("F14", "federation.session-name-is-well-formed");
    }

    @ParameterizedTest
    @CsvSource({
        "ANA@example.com, differs only in case",
        "ana, has the same part before the @",
        "ben@example.com, is the nearest of 1"
    })
    void f02_tells_the_nearest_login(String login, String found) {
        explain(har(right()), metadata(), role(), policy(), users(login))
                .refused("F02", "connect.login-is-session-name")
                .says(found);
    }

    @Test
    void f02_from_a_csv() {
        String csv =
                file("users.csv", "first name,last name,user name\nAna,Doe,anna@example.com\n");
        explain(csv, har(right()), role(), policy())
                .refused("F02", "connect.login-is-session-name")
                .says("anna@example.com");
    }

    @Test
    void f03_to_f07_are_told_apart_although_aws_says_one_sentence() {
        explain(har(right()), metadata(), role("connect-sso", Policies.trust(Patchbay.GLOBAL)))
                .refused("F03", "federation.role-exists")
                .says("differs in case");
        explain(
                        har(right()),
                        role(
                                Policies.trusting(
                                        "Other", "\"sts:AssumeRoleWithSAML\"", Patchbay.GLOBAL)))
                .refused("F03", "federation.trust-policy-names-the-provider");
        explain(
                        har(right()),
                        role(
                                Policies.trusting(
                                        "Connect-SSO", "\"sts:TagSession\"", Patchbay.GLOBAL)))
                .refused("F03", "federation.trust-policy-allows-the-action");
        explain(
                        har(
                                right().recipient(REGIONAL).base64(),
                                REGIONAL,
                                Patchbay.RELAY_STATE,
                                ""),
                        role())
                .refused("F04", "federation.trust-policy-accepts-the-recipient");
        explain(har(right().tag("Department", "Support")), role())
                .refused("F05", "federation.trust-policy-allows-session-tags");
        explain(har(right().attribute(ResponseDraft.AWS + "SourceIdentity", "ana")), role())
                .refused("F06", "federation.trust-policy-allows-source-identity");
        explain(har(right().withoutNameId(), Patchbay.GLOBAL, Patchbay.RELAY_STATE, ""), role())
                .refused("F07", "saml.subject-has-name-id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "instance/ID | connect.policy-resource-ends-in-the-user",
                "instance/ffffffff-bbbb-4ccc-8ddd-eeeeeeeeeeee/user/${aws:userid} |"
                        + " connect.policy-names-this-instance",
                "instance/ID/user/${aws:username} | connect.policy-names-the-session-by-its-id"
            })
    void f08_names_what_in_the_policy_does_not_fit(String resource, String check) {
        String arn = "arn:aws:connect:us-east-1:111122223333:" + resource;
        explain(
                        har(right()),
                        role(),
                        policy(Policies.federate(arn.replace("ID", Patchbay.INSTANCE))))
                .refused("F08", check);
    }

    @Test
    void f08_a_policy_without_version_and_one_that_is_not_attached() {
        UnaryOperator<String> old = it -> it.replace("\"Version\": \"2012-10-17\", ", "");
        explain(
                        har(right()),
                        role(),
                        policy(old.apply(Policies.federateAsDocumented(Patchbay.INSTANCE))))
                .refused("F08", "connect.policy-version-expands-variables");
        explain(har(right()), role(), policy(), file("attached.json", "{\"AttachedPolicies\":[]}"))
                .refused("F08", "connect.policy-allows-the-action");
    }

    @Test
    void f09_another_certificate_and_a_changed_document() {
        String other =
                file(
                        "other.xml",
                        TestIdp.stranger("https://idp.example.com/connect", NOW, dice(8))
                                .metadata());
        explain(har(right()), other).refused("F09", "saml.signature-is-by-the-provider");
        explain(
                        har(
                                right().changedAfterSigning("ana@example.com", "eve@example.com"),
                                Patchbay.GLOBAL,
                                Patchbay.RELAY_STATE,
                                ""))
                .refused("F09", "saml.signed-content-is-unchanged");
    }

    @Test
    void f10_names_the_policy_of_the_organization() {
        String denying =
                """
                {"Version":"2012-10-17","Statement":[{"Sid":"NoFederation","Effect":"Deny",
                 "Action":"%s","Resource":"*"}]}
                """;
        explain(
                        har(right()),
                        role(),
                        "--scp",
                        file("scp.json", denying.formatted("sts:AssumeRoleWithSAML")))
                .refused("F10", "federation.service-control-policies-allow")
                .says("NoFederation");
        explain(
                        har(right()),
                        role(),
                        policy(),
                        "--scp",
                        file("scp.json", denying.formatted("connect:GetFederationToken")))
                .refused("F10", "connect.organization-policies-allow");
    }

    @Test
    void f11_f12_f18_and_f19() {
        String renamed = file("m.xml", idp.renamed("https://idp.example.com/other").metadata());
        explain(har(right()), renamed).refused("F11", "saml.issuer-is-in-the-provider");
        String list =
                "{\"SAMLProviderList\":[{\"Arn\":\"arn:aws:iam::111122223333:saml-provider/X\"}]}";
        explain(har(right()), metadata(), file("list.json", list))
                .refused("F12", "federation.provider-exists");
        explain(har(right()), metadata(), "--at", "2026-11-22T12:06:00Z")
                .refused("F18", "saml.redeemed-within-five-minutes");
        explain(har(right().audience("urn:amazon:webservices:govcloud")))
                .refused("F19", "saml.audience-names-us");
    }

    @Test
    void f15_and_f16_are_seen_in_the_relay_state() {
        explain(har(right().base64(), Patchbay.GLOBAL, "https://example.com/", ""), role())
                .undecided()
                .says("\"id\":\"signin.relay-state-is-a-console-page\",\"outcome\":\"warn\"")
                .says("which is not followed");
        explain(
                        har(
                                right().base64(),
                                Patchbay.GLOBAL,
                                "https://us-east-1.console.aws.amazon.com/connect/federate/"
                                        + INSTANCE,
                                ""),
                        role())
                .refused("F16", "connect.instance-exists")
                .says("the ARN");
    }

    @Test
    void sentences_say_one_thing_or_many() {
        explain("Response signature invalid (service: AWSSecurityTokenService)")
                .says("\"failure\":\"F09\"");
        explain("Not authorized to perform sts:AssumeRoleWithSAML")
                .undecided()
                .says("F03, F04, F05, F06, F07")
                .says("record a HAR");
        explain(
                        file(
                                "event.json",
                                """
                                {"eventName":"AssumeRoleWithSAML","eventTime":"2026-11-22T12:00:00Z",
                                 "errorCode":"ExpiredTokenException",
                                 "errorMessage":"Token must be redeemed within 5 minutes of issuance",
                                 "requestParameters":{"roleArn":"arn:aws:iam::111122223333:role/Connect-SSO"}}
                                """))
                .says("\"failure\":\"F18\"")
                .says("aws iam get-role --role-name Connect-SSO");
    }

    @Test
    void a_page_that_contradicts_the_files_is_pointed_out() {
        explain(
                        har(
                                right().tag("A", "b").base64(),
                                Patchbay.GLOBAL,
                                Patchbay.RELAY_STATE,
                                "<html><body><h1>Response signature invalid</h1></body></html>"),
                        role())
                .refused("F05", "federation.trust-policy-allows-session-tags")
                .says("which is F09: the files may be from another moment");
    }

    /** Recorded once: a real Chromium at the demo's sign-in of Ben, and the AWS CLI's outputs. */
    @Test
    void a_recording_of_chromium_with_what_the_aws_cli_printed() {
        List<String> files =
                Stream.of(
                                "list-users.json",
                                "get-saml-provider.json",
                                "chromium.har",
                                "get-role.json",
                                "list-attached-role-policies.json",
                                "get-policy-version.json",
                                "describe-instance.json",
                                "list-saml-providers.json")
                        .map(name -> "src/test/resources/patchbay/scenarios/elsewhere/" + name)
                        .toList();
        Explained explained =
                explain(files.toArray(String[]::new))
                        .refused("F02", "connect.login-is-session-name")
                        .says("`Ben@example.com` differs only in case")
                        .says("has not been onboarded to this application");
        assertThat(explained.out())
                .contains("\"id\":\"saml.signature-is-by-the-provider\",\"outcome\":\"pass\"")
                .contains("\"id\":\"connect.policy-allows-the-action\",\"outcome\":\"pass\"");
        assertThat(explained.err()).doesNotContain("another moment");
    }

    @Test
    void what_is_nothing_is_said_to_be_nothing() {
        Explained explained = explain(file("notes.txt", "call the help desk"));

        assertThat(explained.code()).isEqualTo(2);
        assertThat(explained.err()).contains("notes.txt` is nothing that explain knows");
    }

    /** What a real Keycloak sent: each named for what it is. */
    @ParameterizedTest
    @CsvSource({
        "aws.agent1, undecided",
        "aws.joerg.mueller, federation.session-name-is-well-formed",
        "aws-connect.agent1, saml.audience-names-us",
        "aws-tags.super1, saml.audience-names-us",
        "aws-norole.agent1, federation.role-attribute-is-present",
        "aws-unsigned.agent1, saml.response-or-assertion-is-signed",
        "aws-sha1.agent1, saml.signature-algorithm-is-accepted",
        "aws-c14n-inclusive.agent1, saml.canonicalisation-is-exclusive",
        "aws-encrypted.agent1, undecided",
        "rotation-2-newkey4096.agent1, saml.signature-is-by-the-provider",
        "sp-nopassive-error, saml.status-is-success"
    })
    void genuine_responses_of_keycloak(String name, String verdict) throws IOException {
        Explained explained =
                explain(
                        file("r.b64", keycloak(name + ".samlresponse.b64")),
                        file("m.xml", keycloak("idp-metadata.xml")));
        if (verdict.equals("undecided")) {
            explained.undecided();
        } else {
            explained.says("\"outcome\":\"refused\",\"check\":\"" + verdict + "\"");
        }
    }

    private static String keycloak(String name) throws IOException {
        return Files.readString(Path.of("../../core/saml/src/test/resources/keycloak", name));
    }
}
