package patchbay.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import patchbay.testkit.Patchbay;
import patchbay.testkit.Policies;
import patchbay.testkit.ResponseDraft;
import patchbay.testkit.TestIdp;

/** The failures of the catalogue, told from files alone as they are told by a running server. */
class ExplainElsewhereTest extends ElsewhereFiles {
    @Test
    void everything_right_leaves_only_what_was_not_given() {
        explain(users("ana@example.com"), policy(), role(), metadata(), har(right()))
                .undecided()
                .says("aws organizations list-policies-for-target")
                .says("aws connect list-security-profile-permissions")
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
        "anna@example.com, is the nearest of 1"
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
}
