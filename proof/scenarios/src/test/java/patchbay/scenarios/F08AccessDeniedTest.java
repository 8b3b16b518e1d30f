package patchbay.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import patchbay.explain.Station;
import patchbay.testkit.Attempt;
import patchbay.testkit.Patchbay;
import patchbay.testkit.Policies;
import patchbay.testkit.WithPatchbay;

@WithPatchbay
class F08AccessDeniedTest {
    private static final String LEAD = "arn:aws:connect:us-east-1:111122223333:instance/";
    private static final String OTHER = "bbbbbbbb-bbbb-4ccc-8ddd-eeeeeeeeeeee";

    private static Attempt refused(Patchbay patchbay, String check) {
        patchbay.agent("example-corp", "ana@example.com");
        return patchbay.signIn(patchbay.response("ana@example.com"))
                .refusedWith(
                        "Access denied, Please contact your AWS account administrator for"
                                + " assistance.")
                .because(Station.CONNECT_USER, check, "F08");
    }

    private static Attempt withResource(Patchbay patchbay, String resource, String check) {
        patchbay.policy("Connect-SSO", Policies.federate(resource));
        return refused(patchbay, check)
                .expected(LEAD + Patchbay.INSTANCE + "/user/AROA")
                .expected(":ana@example.com");
    }

    @Test
    void no_policy_is_attached(Patchbay patchbay) {
        patchbay.withoutPolicy("Connect-SSO");

        refused(patchbay, "connect.policy-allows-the-action").found("has no policy");
    }

    @Test
    void the_plural_action(Patchbay patchbay) {
        patchbay.policy(
                "Connect-SSO",
                Policies.federateAsDocumented(Patchbay.INSTANCE)
                        .replace("GetFederationToken", "GetFederationTokens"));

        refused(patchbay, "connect.policy-allows-the-action").found("connect:GetFederationTokens");
    }

    @Test
    void another_instance(Patchbay patchbay) {
        withResource(
                        patchbay,
                        LEAD + OTHER + "/user/${aws:userid}",
                        "connect.policy-names-this-instance")
                .found(OTHER);
    }

    @Test
    void another_region(Patchbay patchbay) {
        withResource(
                        patchbay,
                        (LEAD + Patchbay.INSTANCE + "/user/${aws:userid}")
                                .replace("us-east-1", "eu-west-2"),
                        "connect.policy-names-this-instance")
                .found("its region is `eu-west-2`");
    }

    @Test
    void another_account(Patchbay patchbay) {
        withResource(
                        patchbay,
                        (LEAD + Patchbay.INSTANCE + "/user/${aws:userid}")
                                .replace("111122223333", "444455556666"),
                        "connect.policy-names-this-instance")
                .found("its account is `444455556666`");
    }

    @Test
    void the_bare_instance(Patchbay patchbay) {
        withResource(
                patchbay, LEAD + Patchbay.INSTANCE, "connect.policy-resource-ends-in-the-user");
    }

    @Test
    void the_agent_instead_of_the_user(Patchbay patchbay) {
        withResource(
                patchbay,
                LEAD + Patchbay.INSTANCE + "/agent/${aws:userid}",
                "connect.policy-resource-ends-in-the-user");
    }

    @Test
    void a_policy_without_its_version(Patchbay patchbay) {
        patchbay.policy(
                "Connect-SSO",
                Policies.federateAsDocumented(Patchbay.INSTANCE)
                        .replace("\"Version\": \"2012-10-17\", ", ""));

        refused(patchbay, "connect.policy-version-expands-variables").found("${aws:userid}");
    }

    @Test
    void the_user_name_that_a_role_session_has_not(Patchbay patchbay) {
        withResource(
                        patchbay,
                        LEAD + Patchbay.INSTANCE + "/user/${aws:username}",
                        "connect.policy-names-the-session-by-its-id")
                .found("${aws:username}");
    }

    @Test
    void the_arn_in_the_condition_instead_of_the_id(Patchbay patchbay) {
        patchbay.policy(
                "Connect-SSO",
                Policies.federateByCondition("connect:InstanceId", LEAD + Patchbay.INSTANCE));

        refused(patchbay, "connect.policy-condition-holds")
                .expected(Patchbay.INSTANCE)
                .found("the ARN instead of the id");
    }

    @Test
    void the_documented_condition_lets_in_however_its_key_is_written(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        patchbay.policy(
                "Connect-SSO",
                Policies.federateByCondition("connect:InstanceID", Patchbay.INSTANCE));

        patchbay.signIn(patchbay.response("ana@example.com")).reachedTheDesk();
    }

    @Test
    void a_missing_login_is_shown_beside_the_refusing_policy(Patchbay patchbay) {
        patchbay.withoutPolicy("Connect-SSO");

        Attempt attempt = patchbay.signIn(patchbay.response("zoe@example.com"));

        attempt.because(Station.CONNECT_USER, "connect.policy-allows-the-action", "F08");
        assertThat(attempt.check("connect.login-is-session-name").orElseThrow().failed()).isTrue();
    }
}
