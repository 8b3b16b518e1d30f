package patchbay.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static patchbay.policy.Ask.ALLOW_ALL;
import static patchbay.policy.Ask.DENY_ALL;
import static patchbay.policy.Ask.NOTHING;
import static patchbay.policy.Ask.ROLE;
import static patchbay.policy.Ask.SESSION;
import static patchbay.policy.Ask.USER;
import static patchbay.policy.Ask.as;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2.10 and 2.11: which layers must allow, and what one denial does. */
class LayersTest {
    private static final String ROOT = "arn:aws:iam::111122223333:root";
    private static final String FEDERATED_USER = "arn:aws:sts::111122223333:federated-user/ana";

    /** A resource policy that allows everything to one principal. */
    private static String to(String principal) {
        return Ask.statement(
                "\"Effect\":\"Allow\",\"Principal\":%s,\"Action\":\"*\",\"Resource\":\"*\""
                        .formatted(principal));
    }

    private static String toAws(String principal) {
        return to("{\"AWS\":\"" + principal + "\"}");
    }

    private static String denyTo(String principal) {
        return to(principal).replace("Allow", "Deny");
    }

    @Tag("E8")
    @Test
    void nothing_allows_so_it_is_denied_implicitly() {
        assertThat(as(USER).decide()).isInstanceOf(Decision.ImplicitlyDenied.class);
    }

    @Tag("E1")
    @Test
    void one_explicit_deny_anywhere_settles_it() {
        Ask allowed = as(USER).identity(ALLOW_ALL);
        assertThat(allowed.allowed()).isTrue();

        assertThat(as(USER).identity(ALLOW_ALL, DENY_ALL).decide())
                .isInstanceOf(Decision.ExplicitlyDenied.class);
        assertThat(as(USER).identity(ALLOW_ALL).boundary(DENY_ALL).decide())
                .isInstanceOf(Decision.ExplicitlyDenied.class);
        assertThat(as(USER).identity(ALLOW_ALL).session(ALLOW_ALL, DENY_ALL).decide())
                .isInstanceOf(Decision.ExplicitlyDenied.class);
        assertThat(as(USER).identity(ALLOW_ALL).scp(ALLOW_ALL, DENY_ALL).decide())
                .isInstanceOf(Decision.ExplicitlyDenied.class);
        assertThat(as(USER).identity(ALLOW_ALL).rcp(denyTo("\"*\"")).decide())
                .isInstanceOf(Decision.ExplicitlyDenied.class);
        assertThat(as(USER).identity(ALLOW_ALL).resource(denyTo("\"*\"")).decide())
                .isInstanceOf(Decision.ExplicitlyDenied.class);
        assertThat(as(USER).identity(ALLOW_ALL).endpoint(denyTo("\"*\"")).decide())
                .isInstanceOf(Decision.ExplicitlyDenied.class);
    }

    @Tag("E3")
    @Test
    void every_level_of_scps_must_allow() {
        assertThat(as(USER).identity(ALLOW_ALL).scp(ALLOW_ALL, ALLOW_ALL).allowed()).isTrue();
        assertThat(as(USER).identity(ALLOW_ALL).scp(ALLOW_ALL, NOTHING, ALLOW_ALL).decide())
                .isInstanceOf(Decision.ImplicitlyDenied.class);
    }

    @Test
    void scps_grant_nothing() {
        assertThat(as(USER).scp(ALLOW_ALL).allowed()).isFalse();
    }

    @Tag("E5")
    @Test
    void scps_bind_the_root_user_too() {
        assertThat(as(ROOT).allowed()).isTrue();
        assertThat(as(ROOT).scp(NOTHING).allowed()).isFalse();
    }

    @Test
    void scps_do_not_bind_service_linked_roles() {
        String session = "arn:aws:sts::111122223333:assumed-role/AWSServiceRoleForConnect/session";

        assertThat(as(session).identity(ALLOW_ALL).scp(DENY_ALL).allowed()).isTrue();
        assertThat(as(SESSION).identity(ALLOW_ALL).scp(DENY_ALL).allowed()).isFalse();
    }

    @Tag("E2")
    @Test
    void rcps_never_deny_implicitly_and_reach_only_some_services() {
        Ask ask =
                as(USER).identity(ALLOW_ALL)
                        .rcp(denyTo("\"*\"").replace("\"*\",\"R", "\"s3:Put*\",\"R"));
        assertThat(ask.allowed()).isTrue();

        assertThat(
                        as(USER).todo("connect:GetFederationToken", "*")
                                .identity(ALLOW_ALL)
                                .rcp(denyTo("\"*\""))
                                .allowed())
                .isTrue();
    }

    @Tag("E4")
    @Test
    void the_endpoint_must_allow_when_the_request_came_through_one() {
        assertThat(as(USER).identity(ALLOW_ALL).endpoint(to("\"*\"")).allowed()).isTrue();
        assertThat(
                        as(USER).identity(ALLOW_ALL)
                                .endpoint(toAws("arn:aws:iam::111122223333:user/ben"))
                                .allowed())
                .isFalse();
    }

    @Test
    void the_root_user_needs_no_policy_but_is_bound_by_denials_on_the_resource() {
        assertThat(as(ROOT).allowed()).isTrue();
        assertThat(as(ROOT).resource(denyTo("\"*\"")).allowed()).isFalse();
    }

    @Test
    void boundary_and_session_policies_cap_and_grant_nothing() {
        assertThat(as(SESSION).boundary(ALLOW_ALL).session(ALLOW_ALL).allowed()).isFalse();
        assertThat(as(SESSION).identity(ALLOW_ALL).boundary(NOTHING).allowed()).isFalse();
        assertThat(as(SESSION).identity(ALLOW_ALL).session(NOTHING).allowed()).isFalse();
        assertThat(as(SESSION).identity(ALLOW_ALL).boundary(ALLOW_ALL).session(ALLOW_ALL).allowed())
                .isTrue();
    }

    @Test
    void of_several_session_policies_one_allow_is_enough() {
        assertThat(as(SESSION).identity(ALLOW_ALL).session(NOTHING, ALLOW_ALL).allowed()).isTrue();
    }

    @Tag("E12")
    @Test
    void a_document_that_cannot_be_read_denies_wherever_it_stands() {
        assertThat(as(USER).identity(ALLOW_ALL, "{}").allowed()).isFalse();
        assertThat(as(USER).identity(ALLOW_ALL).scp("nonsense").allowed()).isFalse();
        assertThat(as(USER).identity(ALLOW_ALL).resource("[]").explained().rule()).isEqualTo("E12");
    }

    @Test
    void a_statement_with_an_unknown_operator_is_not_skipped() {
        String policy = Ask.allowIf("{\"StringEqualz\":{\"k\":\"v\"}}").replace("Allow", "Deny");

        assertThat(as(USER).identity(ALLOW_ALL, policy).allowed()).isFalse();
    }

    @Tag("P3")
    @Tag("E6")
    @Tag("E7")
    @ParameterizedTest(
            name = "{0} named as {1}: alone {2}, with silent boundary {3}, silent session {4}")
    @CsvSource({
        // caller, principal, needs no identity policy, boundary may be silent, session may be
        // silent
        "USER, USER, true, true, true",
        "SESSION, SESSION, true, true, true",
        "FEDERATED, FEDERATED, true, true, true",
        "USER, STAR, true, true, true",
        "SESSION, STAR, true, true, true",
        "SESSION, ROLE, true, false, false",
        "FEDERATED, USER, false, false, false",
        "USER, ACCOUNT, false, false, false",
        "USER, ROOT, false, false, false",
        "SESSION, ACCOUNT, false, false, false",
        "USER, OTHER, false, false, false",
    })
    void what_else_must_allow_depends_on_how_the_resource_policy_names_the_caller(
            String caller, String named, boolean alone, boolean boundary, boolean session) {
        String policy = toAws(arn(named));

        assertThat(as(arn(caller)).resource(policy).allowed()).as("alone").isEqualTo(alone);
        assertThat(as(arn(caller)).resource(policy).boundary(NOTHING).allowed())
                .as("under a silent boundary")
                .isEqualTo(boundary);
        assertThat(as(arn(caller)).resource(policy).session(NOTHING).allowed())
                .as("under a silent session policy")
                .isEqualTo(session);
        assertThat(
                        as(arn(caller))
                                .resource(policy)
                                .identity(ALLOW_ALL)
                                .session(ALLOW_ALL)
                                .allowed())
                .as("with identity and session policy")
                .isTrue();
    }

    private static String arn(String word) {
        return switch (word) {
            case "USER" -> USER;
            case "SESSION" -> SESSION;
            case "ROLE" -> ROLE;
            case "FEDERATED" -> FEDERATED_USER;
            case "STAR" -> "*";
            case "ACCOUNT" -> "111122223333";
            case "ROOT" -> ROOT;
            case "OTHER" -> "arn:aws:iam::111122223333:user/ben";
            default -> throw new IllegalArgumentException(word);
        };
    }

    @Tag("P10")
    @Test
    void everyone_narrowed_by_principal_arn_is_a_direct_grant() {
        String policy =
                Ask.statement(
                        """
                        "Effect":"Allow","Principal":"*","Action":"*","Resource":"*",
                        "Condition":{"ArnEquals":{"aws:PrincipalArn":"%s"}}
                        """
                                .formatted(ROLE));

        assertThat(
                        as(SESSION)
                                .resource(policy)
                                .with("aws:PrincipalArn", ROLE)
                                .boundary(NOTHING)
                                .allowed())
                .isTrue();
    }

    @Tag("E9")
    @Test
    void a_federated_user_without_a_session_policy_has_no_identity_permissions() {
        assertThat(as(FEDERATED_USER).identity(ALLOW_ALL).allowed()).isFalse();
        assertThat(as(FEDERATED_USER).identity(ALLOW_ALL).session(ALLOW_ALL).allowed()).isTrue();
    }

    @Test
    void
            a_policy_that_names_the_user_does_not_help_a_federated_session_that_nothing_was_passed_to() {
        assertThat(as(FEDERATED_USER).resource(toAws(USER)).decide())
                .isInstanceOf(Decision.ImplicitlyDenied.class);
        assertThat(as(FEDERATED_USER).resource(toAws(USER)).session(ALLOW_ALL).allowed()).isTrue();
        assertThat(as(FEDERATED_USER).resource(toAws(FEDERATED_USER)).allowed()).isTrue();
        assertThat(as(FEDERATED_USER).resource(toAws(USER)).explained().rule()).isEqualTo("E9");
    }

    @Test
    void everything_that_lacks_an_allow_is_told_even_where_a_level_of_scps_is_silent() {
        assertThat(as(USER).scp(NOTHING).boundary(NOTHING).explained().lacking())
                .containsExactly(Layer.SCP, Layer.IDENTITY, Layer.BOUNDARY);
    }

    @Tag("Q1")
    @Tag("R8")
    @Test
    void a_role_is_asked_about_by_its_own_policy_which_names_no_resource() {
        String trust =
                """
                {"Version":"2012-10-17","Statement":{"Effect":"Allow",
                 "Principal":{"AWS":"%s"},"Action":"sts:AssumeRole"}}
                """
                        .formatted(USER);

        assertThat(as(USER).todo("sts:AssumeRole", ROLE).trust(trust).allowed()).isTrue();
        assertThat(as(SESSION).todo("sts:AssumeRole", ROLE).trust(trust).allowed()).isFalse();
    }

    @Tag("E10")
    @Test
    void a_key_policy_must_itself_allow() {
        String key = "arn:aws:kms:us-east-1:111122223333:key/1";

        assertThat(as(USER).todo("kms:Decrypt", key).identity(ALLOW_ALL).allowed()).isFalse();
        assertThat(as(USER).todo("kms:Decrypt", key).resource(toAws(ROOT)).allowed()).isFalse();
        assertThat(
                        as(USER).todo("kms:Decrypt", key)
                                .identity(ALLOW_ALL)
                                .resource(toAws(ROOT))
                                .allowed())
                .isTrue();
        assertThat(as(USER).todo("kms:Decrypt", key).resource(toAws(USER)).allowed()).isTrue();
    }

    @Tag("E11")
    @ParameterizedTest
    @CsvSource({"sts:GetCallerIdentity", "sts:GetSessionToken"})
    void some_calls_no_policy_governs(String action) {
        assertThat(as(USER).todo(action, "*").identity(DENY_ALL).scp(DENY_ALL).allowed()).isTrue();
    }

    @Tag("X1")
    @Tag("X2")
    @Test
    void across_accounts_both_sides_must_allow() {
        String bucket = "999988887777";

        assertThat(as(USER).ownedBy(bucket).identity(ALLOW_ALL).allowed()).isFalse();
        assertThat(as(USER).ownedBy(bucket).resource(toAws(USER)).allowed()).isFalse();
        assertThat(as(USER).ownedBy(bucket).resource(to("\"*\"")).allowed()).isFalse();
        assertThat(as(USER).ownedBy(bucket).identity(ALLOW_ALL).resource(toAws(USER)).allowed())
                .isTrue();
        assertThat(as(USER).ownedBy(bucket).identity(ALLOW_ALL).resource(toAws(ROOT)).allowed())
                .isTrue();
        assertThat(
                        as(SESSION)
                                .ownedBy(bucket)
                                .identity(ALLOW_ALL)
                                .session(NOTHING)
                                .resource(toAws(SESSION))
                                .allowed())
                .isFalse();
        assertThat(
                        as(USER).ownedBy(bucket)
                                .identity(ALLOW_ALL)
                                .resource(toAws(USER))
                                .scp(NOTHING)
                                .allowed())
                .isFalse();
    }

    @Test
    void the_account_in_the_arn_tells_the_owner_where_nobody_says() {
        assertThat(
                        as(USER).todo("sqs:SendMessage", "arn:aws:sqs:us-east-1:999988887777:q")
                                .identity(ALLOW_ALL)
                                .allowed())
                .isFalse();
    }

    @Tag("X3")
    @Tag("P8")
    @Test
    void for_callers_outside_iam_only_the_resource_counts() {
        Principal lambda = new Principal.Service("lambda.amazonaws.com");
        String trusting = to("{\"Service\":\"lambda.amazonaws.com\"}");

        assertThat(Ask.ask().principal(lambda).resource(trusting).scp(NOTHING).allowed()).isTrue();
        assertThat(Ask.ask().principal(lambda).identity(ALLOW_ALL).allowed()).isFalse();
        assertThat(Ask.ask().principal(new Principal.Anonymous()).resource(to("\"*\"")).allowed())
                .isTrue();
        assertThat(Ask.ask().principal(new Principal.Anonymous()).resource(trusting).allowed())
                .isFalse();
        assertThat(
                        Ask.ask()
                                .principal(new Principal.CanonicalUser("79a5"))
                                .resource(to("{\"CanonicalUser\":\"79a5\"}"))
                                .allowed())
                .isTrue();
    }
}
