package patchbay.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import patchbay.connect.FederationOutcome;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.explain.Station;
import patchbay.testkit.Attempt;
import patchbay.testkit.Patchbay;
import patchbay.testkit.Policies;
import patchbay.testkit.ResponseDraft;
import patchbay.testkit.WithPatchbay;

/** F12, F13, F19, F20, F35, F36, F38 and F42: each refused, mended as its remedy says, let in. */
@WithPatchbay
class AssertionRemediesTest {
    private static Attempt withoutProvider(Attempt attempt, String check, String failure) {
        return attempt.because(Station.SIGN_IN, check, failure)
                .refusedBehindSts(
                        "Specified provider doesn't exist", "AuthSamlManifestNotFoundException");
    }

    @Test
    void f12_a_provider_that_was_never_there(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");

        withoutProvider(
                        patchbay.signIn(
                                patchbay.response("ana@example.com")
                                        .roles(ResponseDraft.pair("Connect-SSO", "connect-sso"))),
                        "federation.provider-exists",
                        "F12")
                .found("differs only in case")
                .remedy("correct its ARN in the role attribute");
        patchbay.signIn(patchbay.response("ana@example.com")).reachedTheDesk();
    }

    @Test
    void f42_a_provider_that_was_deleted_while_its_roles_were_not(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        patchbay.deleteProvider("Connect-SSO");

        withoutProvider(
                        patchbay.signIn(patchbay.response("ana@example.com")),
                        "federation.provider-was-not-deleted",
                        "F42")
                .found("the trust policy of role `Connect-SSO` names it")
                .remedy("create the SAML provider again under the same name");
        patchbay.provider("Connect-SSO", patchbay.idp());
        patchbay.signIn(patchbay.response("ana@example.com")).reachedTheDesk();
    }

    @Test
    void f13_a_response_without_a_session_name(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        String name = ResponseDraft.AWS + "RoleSessionName";

        patchbay.signIn(patchbay.response("ana@example.com").without(name))
                .refusedBySts(
                        "RoleSessionName is required in AuthnResponse", 400, "InvalidIdentityToken")
                .because(Station.SIGN_IN, "federation.session-name-is-present", "F13")
                .remedy("map `" + name + "` to an attribute that every person has");
        patchbay.signIn(
                        patchbay.response("ana@example.com")
                                .without(name)
                                .attribute(name, "ana@example.com"))
                .reachedTheDesk();
    }

    @ParameterizedTest
    @CsvSource({
        "https://crm.example.com/saml/consume, urn:amazon:webservices",
        "urn:amazon:webservices:govcloud, urn:amazon:webservices",
        "https://signin.aws.amazon.com/saml#2, https://signin.aws.amazon.com/saml"
    })
    void f19_an_audience_that_is_not_this_endpoint(
            String audience, String mended, Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");

        patchbay.signIn(patchbay.response("ana@example.com").audience(audience))
                .refusedBySts(
                        "Response does not contain the required audience.",
                        400,
                        "InvalidIdentityToken")
                .because(Station.SIGN_IN, "saml.audience-names-us", "F19")
                .expected(mended)
                .found("`" + audience + "`")
                .remedy("audience");
        patchbay.signIn(patchbay.response("ana@example.com").audience(mended)).reachedTheDesk();
    }

    @Test
    void f20_several_roles_where_one_is_meant(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        patchbay.role("Reports", Policies.trust(Patchbay.GLOBAL));
        ResponseDraft both =
                patchbay.response("ana@example.com")
                        .roles(ResponseDraft.pair("Reports"), ResponseDraft.pair("Connect-SSO"));

        Attempt asked = patchbay.signIn(both);
        assertThat(asked.choice()).isPresent();
        several(asked);
        Attempt wrong =
                patchbay.post(
                        both.base64(),
                        Patchbay.GLOBAL,
                        Patchbay.RELAY_STATE,
                        Optional.of("arn:aws:iam::111122223333:role/Reports"));
        several(wrong)
                .refusedWith(
                        "Access denied, Please contact your AWS account administrator for"
                                + " assistance.")
                .because(Station.CONNECT_USER, "connect.policy-allows-the-action", "F08");

        Attempt right =
                patchbay.signIn(
                        patchbay.response("ana@example.com")
                                .roles(ResponseDraft.pair("Connect-SSO")));
        right.reachedTheDesk();
        assertThat(right.check("signin.one-role-is-offered"))
                .hasValueSatisfying(
                        check -> assertThat(check.outcome()).isEqualTo(Check.Outcome.PASS));
    }

    private static Attempt several(Attempt attempt) {
        Check check = attempt.check("signin.one-role-is-offered").orElseThrow();
        assertThat(check.outcome()).isEqualTo(Check.Outcome.WARN);
        assertThat(check.definition().failure()).contains("F20");
        assertThat(check.expected()).isEqualTo("one role");
        assertThat(check.found())
                .isEqualTo(
                        "2 roles: `arn:aws:iam::111122223333:role/Reports`,"
                                + " `arn:aws:iam::111122223333:role/Connect-SSO`");
        assertThat(check.remedy().map(Remedy::text).orElse(""))
                .startsWith("send only the role that is meant");
        return attempt;
    }

    @Test
    void f35_more_tags_than_a_session_has_room_for(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        patchbay.trust(
                "Connect-SSO",
                Policies.trusting(
                        "Connect-SSO",
                        "[\"sts:AssumeRoleWithSAML\", \"sts:TagSession\"]",
                        Patchbay.GLOBAL));
        ResponseDraft crowded = patchbay.response("ana@example.com");
        Random dice = new Random(3);
        for (int i = 0; i < 40; i++) {
            crowded.tag("Key" + i, noise(dice));
        }

        Attempt attempt = patchbay.signIn(crowded);
        attempt.because(Station.ROLE, "federation.session-fits-the-packed-size", "F35")
                .remedy("pass fewer or shorter policies and tags");
        assertThat(attempt.sentence())
                .matches(
                        "Packed policy consumes [0-9]{3}% of allotted space \\(service:"
                                + " AWSSecurityTokenService; status code: 400; error code:"
                                + " PackedPolicyTooLarge; request ID: .*");
        patchbay.signIn(patchbay.response("ana@example.com").tag("Team", "voice")).reachedTheDesk();
    }

    @Test
    void f36_more_roles_than_a_response_may_list(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        String[] pairs =
                IntStream.range(0, 1000)
                        .mapToObj(i -> ResponseDraft.pair("Role" + i, "Connect-SSO"))
                        .toArray(String[]::new);

        patchbay.signIn(patchbay.response("ana@example.com").roles(pairs))
                .refusedWith(
                        "Your request included an invalid SAML response. To logout, click here.")
                .because(Station.SIGN_IN, "saml.response-fits-the-limit", "F36")
                .expected("100,000")
                .remedy("send fewer roles or attributes");
        patchbay.signIn(patchbay.response("ana@example.com")).reachedTheDesk();
    }

    @Test
    void f38_the_root_user_is_nobody_in_an_instance(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");

        FederationOutcome asRoot = patchbay.federate(patchbay.root());

        assertThat(asRoot)
                .isInstanceOfSatisfying(
                        FederationOutcome.Denied.class,
                        denied -> {
                            assertThat(denied.fault().message())
                                    .isEqualTo(
                                            "Provided identity: Principal:"
                                                    + " arn:aws:iam::111122223333:root User:"
                                                    + " 111122223333 cannot be used for federation"
                                                    + " with Amazon Connect");
                            assertThat(denied.decisive().id().text())
                                    .isEqualTo("connect.caller-is-a-role-session");
                            assertThat(denied.decisive().definition().failure()).contains("F38");
                            assertThat(denied.decisive().remedy().toString())
                                    .contains("assume a role first");
                        });
        assertThat(patchbay.federate(patchbay.session(patchbay.response("ana@example.com"))))
                .isInstanceOf(FederationOutcome.Granted.class);
    }

    private static String noise(Random dice) {
        return dice.ints(150, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
