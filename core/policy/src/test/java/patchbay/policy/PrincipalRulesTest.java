package patchbay.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static patchbay.policy.Ask.ALLOW_ALL;
import static patchbay.policy.Ask.ROLE;
import static patchbay.policy.Ask.SESSION;
import static patchbay.policy.Ask.USER;
import static patchbay.policy.Ask.as;
import static patchbay.policy.Ask.ask;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;

/** 2.8 and 2.12: whom a statement is about, and who may assume a role. */
class PrincipalRulesTest {
    private static final String ROOT = "arn:aws:iam::111122223333:root";
    private static final String PROVIDER = "arn:aws:iam::111122223333:saml-provider/SSO";

    private static String to(String principal, String action) {
        return Ask.statement(
                "\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"%s\"},\"Action\":\"%s\",\"Resource\":\"*\""
                        .formatted(principal, action));
    }

    @ParameterizedTest(name = "{0}: {1} for {2} is {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    P2 | arn:aws:iam::111122223333:role/* | SESSION | false
                    P2 | arn:aws:iam::111122223333:user/a* | USER   | false
                    P4 | arn:aws:iam::111122223333:role/Agents | SESSION | true
                    P4 | arn:aws:iam::111122223333:role/some/path/Agents | SESSION | true
                    P4 | arn:aws:iam::999988887777:role/Agents | SESSION | false
                    P4 | arn:aws-cn:iam::111122223333:role/Agents | SESSION | false
                    P4 | arn:aws:iam::111122223333:role/Other | SESSION | false
                    P5 | arn:aws:sts::111122223333:assumed-role/Agents/ana@example.com | SESSION | true
                    P5 | arn:aws:sts::111122223333:assumed-role/Agents/ben@example.com | SESSION | false
                    P5 | arn:aws:iam::111122223333:user/ana | USER | true
                    P5 | arn:aws:iam::111122223333:user/Ana | USER | false
                    """)
    void each_rule_of_principals(String rule, String named, String caller, boolean expected) {
        String arn = caller.equals("USER") ? USER : SESSION;

        assertThat(as(arn).resource(to(named, "*")).allowed()).as(rule).isEqualTo(expected);
    }

    private static Principal session(String role, String uniqueId) {
        return new Principal.Role(
                new AccountId("111122223333"), Arn.parse(role), Arn.parse(SESSION), uniqueId);
    }

    @Test
    void where_the_path_of_the_role_is_known_it_counts() {
        Principal caller = session("arn:aws:iam::111122223333:role/a/Agents", "AROA1");

        assertThat(ask().principal(caller).resource(to(ROLE, "*")).allowed()).isFalse();
        assertThat(
                        ask().principal(caller)
                                .resource(to("arn:aws:iam::111122223333:role/a/Agents", "*"))
                                .allowed())
                .isTrue();
    }

    @Tag("P7")
    @Test
    void a_unique_id_names_the_role_that_had_it_and_not_its_successor() {
        assertThat(ask().principal(session(ROLE, "AROA1")).resource(to("AROA1", "*")).allowed())
                .isTrue();
        assertThat(ask().principal(session(ROLE, "AROA2")).resource(to("AROA1", "*")).allowed())
                .isFalse();
    }

    private static String denyExcept(String... principals) {
        return Ask.statement(
                "\"Effect\":\"Deny\",\"NotPrincipal\":{\"AWS\":[\"%s\"]},\"Action\":\"*\",\"Resource\":\"*\""
                        .formatted(String.join("\",\"", principals)));
    }

    private static boolean spared(String caller, String... principals) {
        return as(caller).identity(ALLOW_ALL).resource(denyExcept(principals)).allowed();
    }

    @Tag("P9")
    @Test
    void not_principal_spares_a_user_only_if_user_and_account_are_listed() {
        assertThat(spared(USER, USER, ROOT)).isTrue();
        assertThat(spared(USER, USER)).isFalse();
        assertThat(spared(USER, ROOT)).isFalse();
    }

    @Test
    void not_principal_spares_a_session_only_if_session_role_and_account_are_listed() {
        assertThat(spared(SESSION, SESSION, ROLE, ROOT)).isTrue();
        assertThat(spared(SESSION, ROLE, ROOT)).isFalse();
        assertThat(spared(SESSION, SESSION, ROOT)).isFalse();
    }

    @Test
    void not_principal_with_deny_hits_callers_with_a_boundary_even_when_listed() {
        assertThat(
                        as(USER).identity(ALLOW_ALL)
                                .boundary(ALLOW_ALL)
                                .resource(denyExcept(USER, ROOT))
                                .allowed())
                .isFalse();
    }

    private static String trust(String members) {
        return Ask.statement("\"Effect\":\"Allow\"," + members);
    }

    private static Ask samlCall(String trust) {
        return ask().principal(new Principal.Federated(PROVIDER))
                .todo("sts:AssumeRoleWithSAML", ROLE)
                .trust(trust);
    }

    @Tag("SA10")
    @ParameterizedTest(name = "SA10: {0} is {1}")
    @CsvSource({
        "sts:AssumeRoleWithSAML, true",
        "sts:*, true",
        "*, true",
        "sts:AssumeRole, false",
        "sts:AssumeRoleWithWebIdentity, false",
    })
    void only_the_saml_action_or_a_wildcard_lets_the_saml_call_in(String action, boolean expected) {
        String policy =
                trust(
                        "\"Principal\":{\"Federated\":\"%s\"},\"Action\":\"%s\""
                                .formatted(PROVIDER, action));

        assertThat(samlCall(policy).allowed()).isEqualTo(expected);
    }

    @Tag("P6")
    @Test
    void everyone_in_a_trust_policy_means_every_aws_principal_not_every_provider() {
        String policy = trust("\"Principal\":\"*\",\"Action\":\"sts:*\"");

        assertThat(samlCall(policy).allowed()).isFalse();
        assertThat(as(USER).todo("sts:AssumeRole", ROLE).trust(policy).allowed()).isTrue();
    }

    @Tag("SA1")
    @Test
    void for_the_saml_call_identity_policies_boundaries_and_scps_do_not_count() {
        String policy =
                trust(
                        "\"Principal\":{\"Federated\":\"%s\"},\"Action\":\"sts:*\""
                                .formatted(PROVIDER));

        assertThat(
                        samlCall(policy)
                                .identity(Ask.DENY_ALL)
                                .boundary(Ask.DENY_ALL)
                                .scp(Ask.DENY_ALL)
                                .allowed())
                .isTrue();
    }

    @Test
    void scps_can_be_made_to_count_for_the_saml_call() {
        String policy =
                trust(
                        "\"Principal\":{\"Federated\":\"%s\"},\"Action\":\"sts:*\""
                                .formatted(PROVIDER));
        PolicyEvaluator strict = PolicyEvaluator.asDocumented().withScpsBindingFederatedCallers();

        assertThat(samlCall(policy).using(strict).scp(Ask.DENY_ALL).allowed()).isFalse();
        assertThat(samlCall(policy).using(strict).scp(Ask.ALLOW_ALL).allowed()).isTrue();
    }

    @Test
    void rcps_of_the_roles_account_count_for_the_saml_call() {
        String policy =
                trust(
                        "\"Principal\":{\"Federated\":\"%s\"},\"Action\":\"sts:*\""
                                .formatted(PROVIDER));
        String perimeter =
                Ask.statement(
                        """
                        "Effect":"Deny","Principal":"*","Action":"sts:AssumeRoleWithSAML","Resource":"*",
                        "Condition":{"StringNotEqualsIfExists":{"aws:PrincipalOrgID":"o-1"},
                                     "BoolIfExists":{"aws:PrincipalIsAWSService":"false"}}
                        """);

        assertThat(samlCall(policy).rcp(perimeter).allowed()).isFalse();
    }

    @Tag("SA2")
    @Test
    void tagging_a_session_is_a_question_of_its_own() {
        String policy =
                trust(
                        "\"Principal\":{\"Federated\":\"%s\"},\"Action\":\"sts:AssumeRoleWithSAML\""
                                .formatted(PROVIDER));

        assertThat(samlCall(policy).todo("sts:TagSession", ROLE).allowed()).isFalse();
        assertThat(
                        samlCall(
                                        policy.replace("\"sts:A", "[\"sts:TagSession\",\"sts:A")
                                                .replace("SAML\"}", "SAML\"]}"))
                                .todo("sts:TagSession", ROLE)
                                .allowed())
                .isTrue();
    }

    @Test
    void the_trust_policy_must_itself_allow_even_in_the_same_account() {
        Ask assume = as(USER).todo("sts:AssumeRole", ROLE).identity(ALLOW_ALL);
        assertThat(assume.allowed()).isFalse();

        String account =
                trust(
                        "\"Principal\":{\"AWS\":\"%s\"},\"Action\":\"sts:AssumeRole\""
                                .formatted(ROOT));
        String user = account.replace(ROOT, USER);
        assertThat(as(USER).todo("sts:AssumeRole", ROLE).trust(account).allowed()).isFalse();
        assertThat(
                        as(USER).todo("sts:AssumeRole", ROLE)
                                .trust(account)
                                .identity(ALLOW_ALL)
                                .allowed())
                .isTrue();
        assertThat(as(USER).todo("sts:AssumeRole", ROLE).trust(user).allowed()).isTrue();
    }

    @Tag("P1")
    @ParameterizedTest
    @CsvSource({
        "111122223333, Root",
        "arn:aws:iam::111122223333:root, Root",
        "arn:aws:iam::111122223333:user/a/b, User",
        "arn:aws:iam::111122223333:role/b, Role",
        "arn:aws:sts::111122223333:assumed-role/b/c, Role",
        "arn:aws:sts::111122223333:federated-user/c, FederatedUser",
        "arn:aws:sts::111122223333:assumed-role/b, ''",
        "arn:aws:iam::111122223333:group/b, ''",
        "arn:aws:iam::1:user/b, ''",
        "somebody, ''",
    })
    void a_principal_is_read_from_text(String text, String kind) {
        assertThat(Principal.parse(text).map(p -> p.getClass().getSimpleName()).orElse(""))
                .isEqualTo(kind);
        assertThat(Principal.parse(text).flatMap(Principal::account).map(AccountId::digits))
                .isEqualTo(kind.isEmpty() ? Optional.empty() : Optional.of("111122223333"));
    }
}
