package patchbay.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import patchbay.testkit.EncryptionKey;
import patchbay.testkit.Patchbay;
import patchbay.testkit.Policies;
import patchbay.testkit.ResponseDraft;
import patchbay.testkit.TestIdp;

/** The later failures of the catalogue, from files alone. */
class ElsewhereCausesTest extends ElsewhereFiles {
    private static final String ACTIONS = "[\"sts:AssumeRoleWithSAML\", \"sts:TagSession\"]";

    @Test
    void f08_a_permissions_boundary_is_judged_where_it_is_given() {
        String boundary =
                policyNamed(
                        "boundary.json",
                        Policies.federate("*").replace("connect:GetFederationToken", "s3:*"));
        explain(har(right()), role(), policy(), "--boundary", boundary)
                .refused("F08", "connect.permissions-boundary-allows");
        String bounded =
                file(
                        "bounded.json",
                        """
                        {"Role":{"Path":"/","RoleName":"Connect-SSO","RoleId":"AROAABCDEFGHIJKLMNOPQ",
                         "Arn":"arn:aws:iam::111122223333:role/Connect-SSO",
                         "AssumeRolePolicyDocument":%s,"MaxSessionDuration":3600,
                         "PermissionsBoundary":{"PermissionsBoundaryType":"Policy",
                          "PermissionsBoundaryArn":"arn:aws:iam::111122223333:policy/Limit"}}}
                        """
                                .formatted(Policies.trust(Patchbay.GLOBAL)));
        explain(har(right()), bounded, policy())
                .undecided()
                .says("--policy-arn arn:aws:iam::111122223333:policy/Limit, and give it as");
        explain(
                        har(right()),
                        bounded,
                        policy(),
                        "--boundary",
                        policyNamed("b.json", Policies.federate("*")))
                .undecided()
                .says("\"id\":\"connect.permissions-boundary-allows\",\"outcome\":\"pass\"");
    }

    private String policyNamed(String name, String document) {
        return file(
                name,
                "{\"PolicyVersion\":{\"Document\":"
                        + document
                        + ",\"VersionId\":\"v1\",\"IsDefaultVersion\":true}}");
    }

    @Test
    void f20_several_roles_are_warned_of() {
        explain(
                        har(
                                right().roles(
                                                ResponseDraft.pair("Reports"),
                                                ResponseDraft.pair("Connect-SSO"))),
                        role())
                .undecided()
                .says("\"id\":\"signin.one-role-is-offered\",\"outcome\":\"warn\"")
                .says("\"failure\":\"F20\"")
                .says("2 roles");
    }

    @Test
    void f22_a_session_longer_than_the_role_allows() {
        explain(har(right().attribute(ResponseDraft.AWS + "SessionDuration", "43200")), role())
                .refused("F22", "federation.duration-is-within-the-maximum-of-the-role");
    }

    @Test
    void f24_a_destination_and_a_page_are_judged_by_what_the_instance_lists() {
        String outside =
                har(
                        right().base64(),
                        Patchbay.GLOBAL,
                        Patchbay.RELAY_STATE.replace(
                                "%2Fccp-v2", "https%3A%2F%2Fcrm.example.com%2F"),
                        "");
        explain(outside, role(), policy()).undecided().says("aws connect list-approved-origins");
        String none = file("origins.json", "{\"Origins\":[\"https://other.example.com\"]}");
        explain(outside, role(), policy(), none)
                .refused("F24", "connect.destination-is-a-page-or-an-approved-origin");
        String listed = file("origins.json", "{\"Origins\":[\"https://crm.example.com\"]}");
        explain(outside, role(), policy(), listed)
                .says(
                        "\"id\":\"connect.destination-is-a-page-or-an-approved-origin\",\"outcome\":\"pass\"");

        String metrics = file("permissions.json", "{\"Permissions\":[\"AccessMetrics\"]}");
        explain(har(right()), role(), policy(), metrics)
                .refused("F24", "connect.security-profile-permits-the-page")
                .says("BasicAgentAccess");
        String agent = file("permissions.json", "{\"Permissions\":[\"BasicAgentAccess\"]}");
        explain(har(right()), role(), policy(), agent)
                .says("\"id\":\"connect.security-profile-permits-the-page\",\"outcome\":\"pass\"");
    }

    @Test
    void f27_metadata_that_iam_refuses() {
        explain(
                        har(right()),
                        file(
                                "m.xml",
                                idp.metadata().replace("IDPSSODescriptor", "SPSSODescriptor")))
                .says("IAM refuses the metadata: Could not parse metadata. (F27)");
    }

    @Test
    void f28_somebody_of_entra_without_a_role() {
        TestIdp entra =
                idp.renamed("https://sts.windows.net/11111111-2222-3333-4444-555555555555/");
        explain(
                        file(
                                "r",
                                entra.response("ana@example.com", NOW)
                                        .without(ResponseDraft.AWS + "Role")
                                        .base64()))
                .refused("F01", "federation.role-attribute-is-present")
                .says("\"id\":\"federation.entra-gives-a-role\",\"outcome\":\"warn\"")
                .says("\"failure\":\"F28\"")
                .says("Default Access");
    }

    @Test
    void f34_an_encrypted_assertion_is_opened_with_the_key_that_is_given() {
        EncryptionKey key = EncryptionKey.fresh(NOW);
        String har = har(right().encryptedTo(key));
        explain(har, metadata(), role(), policy(), users("ana@example.com"))
                .undecided()
                .says("--key FILE");
        explain(
                        har,
                        metadata(),
                        role(),
                        policy(),
                        users("ANA@example.com"),
                        "--key",
                        file("key.pem", key.pem().reveal()))
                .refused("F02", "connect.login-is-session-name")
                .says("\"id\":\"saml.assertion-can-be-decrypted\",\"outcome\":\"pass\"")
                .says("differs only in case");
        explain(har, metadata(), role(), file("other.pem", EncryptionKey.fresh(NOW).pem().reveal()))
                .refused("F34", "saml.assertion-can-be-decrypted");
    }

    @Test
    void f34_a_plain_assertion_where_the_provider_requires_encryption() {
        String provider =
                file(
                        "provider.json",
                        "{\"SAMLMetadataDocument\":"
                                + quoted(idp.metadata())
                                + ",\"AssertionEncryptionMode\":\"Required\"}");
        explain(har(right()), provider, role())
                .refused("F34", "saml.assertion-is-encrypted-as-required");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    @Test
    void f35_more_tags_than_a_session_has_room_for() {
        ResponseDraft crowded = right();
        Random dice = new Random(3);
        for (int i = 0; i < 40; i++) {
            StringBuilder noise = new StringBuilder();
            dice.ints(150, 'a', 'z' + 1).forEach(noise::appendCodePoint);
            crowded.tag("Key" + i, noise.toString());
        }
        explain(har(crowded), role(Policies.trusting("Connect-SSO", ACTIONS, Patchbay.GLOBAL)))
                .refused("F35", "federation.session-fits-the-packed-size");
    }

    @Test
    void f36_a_response_that_is_too_large() {
        explain(
                        har(
                                right().roles(
                                                IntStream.range(0, 1000)
                                                        .mapToObj(i -> "Role" + i)
                                                        .map(ResponseDraft::pair)
                                                        .toArray(String[]::new))))
                .refused("F36", "saml.response-fits-the-limit");
    }

    @Test
    void f39_and_f40_are_seen_in_the_role_attribute() {
        String reserved = "AWSReservedSSO_Agents_0123456789abcdef";
        explain(
                        har(right().roles(ResponseDraft.pair(reserved))),
                        role(reserved, Policies.trust(Patchbay.GLOBAL)))
                .refused("F39", "federation.role-is-not-reserved");
        String theirs = "arn:aws:iam::444455556666:saml-provider/Backup";
        explain(
                        har(right().roles("arn:aws:iam::111122223333:role/Connect-SSO," + theirs)),
                        role(
                                Policies.trust(Patchbay.GLOBAL)
                                        .replace(
                                                "arn:aws:iam::111122223333:saml-provider/Connect-SSO",
                                                theirs)))
                .refused("F40", "federation.provider-is-in-the-account-of-the-role");
    }

    @Test
    void f42_a_provider_that_is_not_listed_while_the_role_still_trusts_it() {
        explain(
                        har(right()),
                        role(),
                        file(
                                "list.json",
                                "{\"SAMLProviderList\":[{\"Arn\":\"arn:aws:iam::111122223333:saml-provider/X\"}]}"))
                .refused("F42", "federation.provider-was-not-deleted");
    }

    /** Of these, a file holds no more than the words; they say what they stand for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "F17 | Your session has expired. Please log in.",
                "F21 | You do not have any applications",
                "F23 | STS is not activated in this region for account:111122223333.",
                "F25 | An error occurred when we tried to process your request.",
                "F26 | An unexpected error has occurred",
                "F27 | Unable to parse metadata",
                "F29 | Email is not required for this directory type",
                "F31 | ACK_TIMEOUT occurred, attempting to pop the login page if not already open",
                "F32 | Invalid MFA credentials",
                "F33 | Bad Request. The request was not valid and could not be processed.",
                "F34 | Invalid private key. The private key is encrypted.",
                "F37 | An error occurred (UserNotOnboardedException) when calling GetFederationToken",
                "F38 | Provided identity: Principal: arn:aws:iam::1:root User: 1 cannot be used for"
                        + " federation with Amazon Connect"
            })
    void sentences_that_are_all_there_is(String failure, String sentence) {
        Explained explained = explain(sentence);

        assertThat(explained.out() + explained.err()).contains(failure);
    }

    @Test
    void a_recording_that_ends_before_a_response_tells_what_the_page_said() {
        explain(
                        file(
                                "desk.har",
                                """
                                {"log":{"version":"1.2","entries":[{"startedDateTime":"2026-11-22T12:00:00Z",
                                 "request":{"method":"GET","url":"https://example-corp.my.connect.aws/ccp-v2"},
                                 "response":{"status":403,"content":{"text":"<p>Your session has expired. Please log in.</p>"}}}]}}
                                """))
                .says("\"failure\":\"F17\"");
    }

    /** Firefox writes the fields as they are, and pages that it takes for binary in base64. */
    @Test
    void a_recording_of_firefox() {
        String page = "<html><body><h1>Your session has expired. Please log in.</h1></body></html>";
        explain(
                        file(
                                "firefox.har",
                                """
                                {"log":{"version":"1.2","creator":{"name":"Firefox","version":"143.0"},
                                 "pages":[{"id":"page_1","startedDateTime":"2026-11-22T13:00:30.123+01:00"}],
                                 "entries":[{"startedDateTime":"2026-11-22T13:00:30.123+01:00",
                                  "request":{"method":"POST","url":"%s","postData":{"mimeType":
                                   "application/x-www-form-urlencoded","params":[
                                    {"name":"SAMLResponse","value":"%s"},{"name":"RelayState","value":"%s"}],
                                   "text":""}},
                                  "response":{"status":200,"content":{"mimeType":"text/html","size":80,
                                   "encoding":"base64","text":"%s"}}}]}}
                                """
                                        .formatted(
                                                Patchbay.GLOBAL,
                                                right().tag("A", "b").base64(),
                                                Patchbay.RELAY_STATE,
                                                Base64.getEncoder()
                                                        .encodeToString(
                                                                page.getBytes(
                                                                        StandardCharsets.UTF_8)))),
                        role())
                .refused("F05", "federation.trust-policy-allows-session-tags")
                .says("2026-11-22T12:00:30.123Z")
                .says("which is F17: the files may be from another moment");
    }

    /** Safari writes the body only, no fields, and often no page at all. */
    @Test
    void a_recording_of_safari() {
        explain(
                        file(
                                "safari.har",
                                """
                                {"log":{"version":"1.2","creator":{"name":"WebKit Web Inspector","version":"1.0"},
                                 "entries":[{"startedDateTime":"2026-11-22T12:00:30.123Z",
                                  "request":{"method":"POST","url":"%s","postData":{"mimeType":
                                   "application/x-www-form-urlencoded","text":"SAMLResponse=%s&RelayState=%s"}},
                                  "response":{"status":403,"content":{"size":0,"mimeType":"text/html"}}}]}}
                                """
                                        .formatted(
                                                Patchbay.GLOBAL,
                                                escaped(right().tag("A", "b").base64()),
                                                escaped(Patchbay.RELAY_STATE))),
                        role())
                .refused("F05", "federation.trust-policy-allows-session-tags");
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void of_many_events_the_newest_that_was_refused_counts() {
        String event = "{\"CloudTrailEvent\":%s}";
        String refused =
                """
                {"eventName":"AssumeRoleWithSAML","eventTime":"2026-11-22T12:00:20Z","errorCode":"AccessDenied",
                 "errorMessage":"Not authorized to perform sts:AssumeRoleWithSAML",
                 "requestParameters":{"roleArn":"arn:aws:iam::111122223333:role/Connect-SSO"}}
                """;
        String other =
                """
                {"eventName":"AssumeRoleWithSAML","eventTime":"2026-11-22T11:00:00Z",
                 "requestParameters":{"roleArn":"arn:aws:iam::111122223333:role/Reports"}}
                """;
        String events =
                "{\"Events\":["
                        + event.formatted(quoted(refused.strip()))
                        + ","
                        + event.formatted(quoted(other.strip()))
                        + "]}";
        explain(file("r", right().tag("A", "b").base64()), file("events.json", events), role())
                .refused("F05", "federation.trust-policy-allows-session-tags")
                .says("2026-11-22T12:00:20Z");
    }

    @Test
    void f18_an_assertion_that_was_kept() {
        explain(har(idp.response("ana@example.com", NOW.minus(Duration.ofMinutes(6)))), role())
                .refused("F18", "saml.redeemed-within-five-minutes");
    }
}
