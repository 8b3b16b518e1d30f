package patchbay.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.explain.Station;
import patchbay.testkit.Attempt;
import patchbay.testkit.Patchbay;
import patchbay.testkit.Policies;
import patchbay.testkit.ResponseDraft;
import patchbay.testkit.WithPatchbay;

/** F03, F04 and F05: one sentence outside, many causes inside. */
@WithPatchbay
class NotAuthorizedTest {
    private static final String REGIONAL = "https://us-west-2.signin.aws.amazon.com/saml";

    private static Attempt refused(Attempt attempt, String check, String failure) {
        return attempt.refusedBySts(
                        "Not authorized to perform sts:AssumeRoleWithSAML", 403, "AccessDenied")
                .because(Station.ROLE, check, failure);
    }

    @Test
    void f03_a_role_that_does_not_exist(Patchbay patchbay) {
        refused(
                patchbay.signIn(
                        patchbay.response("ana@example.com").roles(ResponseDraft.pair("Nobody"))),
                "federation.role-exists",
                "F03");
    }

    @Test
    void f03_a_role_whose_name_differs_in_case(Patchbay patchbay) {
        refused(
                        patchbay.signIn(
                                patchbay.response("ana@example.com")
                                        .roles(ResponseDraft.pair("connect-sso"))),
                        "federation.role-exists",
                        "F03")
                .found("Connect-SSO");
    }

    @Test
    void f03_a_trust_policy_that_names_another_provider(Patchbay patchbay) {
        patchbay.trust(
                "Connect-SSO",
                Policies.trusting("Other", "\"sts:AssumeRoleWithSAML\"", Patchbay.GLOBAL));

        refused(
                        patchbay.signIn(patchbay.response("ana@example.com")),
                        "federation.trust-policy-names-the-provider",
                        "F03")
                .expected("saml-provider/Connect-SSO");
    }

    @Test
    void f03_a_trust_policy_without_the_action(Patchbay patchbay) {
        patchbay.trust(
                "Connect-SSO",
                Policies.trusting("Connect-SSO", "\"sts:TagSession\"", Patchbay.GLOBAL));

        refused(
                patchbay.signIn(patchbay.response("ana@example.com")),
                "federation.trust-policy-allows-the-action",
                "F03");
    }

    @Test
    void f04_a_regional_recipient_that_the_trust_policy_does_not_list(Patchbay patchbay) {
        refused(
                        patchbay.post(
                                patchbay.response("ana@example.com").recipient(REGIONAL).base64(),
                                REGIONAL,
                                Patchbay.RELAY_STATE,
                                Optional.empty()),
                        "federation.trust-policy-accepts-the-recipient",
                        "F04")
                .expected(Patchbay.GLOBAL)
                .found(REGIONAL);
    }

    @Test
    void f04_both_listed_let_the_agent_in_from_either(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        patchbay.trust("Connect-SSO", Policies.trust(Patchbay.GLOBAL, REGIONAL));

        patchbay.signIn(patchbay.response("ana@example.com")).reachedTheDesk();
        patchbay.post(
                        patchbay.response("ana@example.com").recipient(REGIONAL).base64(),
                        REGIONAL,
                        Patchbay.RELAY_STATE,
                        Optional.empty())
                .reachedTheDesk();
    }

    @Test
    void f05_session_tags_without_tag_session(Patchbay patchbay) {
        refused(
                        patchbay.signIn(
                                patchbay.response("ana@example.com").tag("Department", "Support")),
                        "federation.trust-policy-allows-session-tags",
                        "F05")
                .expected("`sts:TagSession`")
                .found("`sts:AssumeRoleWithSAML`");
    }

    @Test
    void f05_session_tags_with_tag_session_under_a_condition(Patchbay patchbay) {
        patchbay.trust(
                "Connect-SSO",
                Policies.trusting(
                        "Connect-SSO",
                        "[\"sts:AssumeRoleWithSAML\", \"sts:TagSession\"]",
                        "https://elsewhere.example/saml"));
        Attempt attempt =
                patchbay.signIn(patchbay.response("ana@example.com").tag("Department", "Support"));

        assertThat(
                        attempt.check("federation.trust-policy-allows-session-tags")
                                .orElseThrow()
                                .found())
                .contains(Patchbay.GLOBAL)
                .contains("https://elsewhere.example/saml");
    }

    @Test
    void f05_session_tags_with_tag_session(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        patchbay.trust(
                "Connect-SSO",
                Policies.trusting(
                        "Connect-SSO",
                        "[\"sts:AssumeRoleWithSAML\", \"sts:TagSession\"]",
                        Patchbay.GLOBAL));

        patchbay.signIn(patchbay.response("ana@example.com").tag("Department", "Support"))
                .reachedTheDesk();
    }
}
