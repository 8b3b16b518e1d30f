package patchbay.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static patchbay.policy.Ask.as;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents of the documentation that Patchbay follows, as an administrator pastes them. */
class SeedPoliciesTest {
    private static final String INSTANCE = "2fb42df9-78a2-2e74-d572-c8af67ed289b";
    private static final String ARN = "arn:aws:connect:us-east-1:361814831152:instance/" + INSTANCE;
    private static final String USER_ID = "AROAEXAMPLEEXAMPLE123:jane@example.com";
    private static final String SESSION =
            "arn:aws:sts::361814831152:assumed-role/Connect-SSO/jane@example.com";
    private static final String GLOBAL = "https://signin.aws.amazon.com/saml";
    private static final String REGIONAL = "https://us-west-2.signin.aws.amazon.com/saml";

    private static Ask federation(String policy) {
        return as(SESSION)
                .todo("connect:GetFederationToken", ARN + "/user/" + USER_ID)
                .with("aws:userid", USER_ID)
                .with("connect:InstanceId", INSTANCE)
                .identity(policy);
    }

    private static final String OWN_USER =
            """
            {
                "Version": "2012-10-17",
                "Statement": [
                    {
                        "Sid": "Statement1",
                        "Effect": "Allow",
                        "Action": "connect:GetFederationToken",
                        "Resource": [
                            "%s/user/${aws:userid}"
                        ]
                    }
                ]
            }
            """
                    .formatted(ARN);

    private static String instanceIs(String key, String value) {
        return """
        {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Sid": "Statement2",
                    "Effect": "Allow",
                    "Action": "connect:GetFederationToken",
                    "Resource": "*",
                    "Condition": {
                        "StringEquals": {
                            "%s": %s
                        }
                    }
                }
            ]
        }
        """
                .formatted(key, value);
    }

    @Tag("CN2")
    @Test
    void the_own_user_of_the_instance_may_federate() {
        assertThat(federation(OWN_USER).allowed()).isTrue();
    }

    @Test
    void another_user_of_the_instance_may_not() {
        assertThat(federation(OWN_USER).with("aws:userid", "AROAOTHER:ben@example.com").allowed())
                .isFalse();
    }

    @Test
    void the_own_user_of_another_instance_may_not() {
        assertThat(
                        federation(OWN_USER)
                                .todo(
                                        "connect:GetFederationToken",
                                        ARN.replace("2fb4", "3fb4") + "/user/" + USER_ID)
                                .allowed())
                .isFalse();
    }

    @Test
    void without_the_current_language_version_the_variable_is_plain_text_and_nobody_gets_in() {
        assertThat(federation(OWN_USER.replace("2012-10-17", "2008-10-17")).allowed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"connect:InstanceId", "connect:InstanceID", "CONNECT:instanceid"})
    void the_instance_condition_matches_in_every_spelling_of_the_key(String key) {
        assertThat(federation(instanceIs(key, '"' + INSTANCE + '"')).allowed()).isTrue();
    }

    @Test
    void one_of_several_instances_is_enough() {
        String list = "[\"%s\", \n \"1234567-78a2-2e74-d572-c8af67ed289b\"]".formatted(INSTANCE);

        assertThat(federation(instanceIs("connect:InstanceId", list)).allowed()).isTrue();
    }

    @Test
    void an_instance_outside_the_list_is_refused() {
        String list = "[\"1234567-78a2-2e74-d572-c8af67ed289b\"]";

        assertThat(federation(instanceIs("connect:InstanceId", list)).allowed()).isFalse();
    }

    @Test
    void a_policy_for_everything_inside_the_instance_allows() {
        assertThat(federation(Ask.allow("connect:GetFederationToken", ARN + "/*")).allowed())
                .isTrue();
    }

    @Tag("CN3")
    @Tag("CN4")
    @Test
    void a_policy_naming_the_bare_instance_does_not_allow_and_says_that_this_is_open() {
        Explanation explanation =
                federation(Ask.allow("connect:GetFederationToken", ARN)).explained();

        assertThat(explanation.outcome()).isEqualTo(Explanation.Outcome.IMPLICIT_DENY);
        assertThat(explanation.openQuestions()).containsExactly(OpenQuestion.CN3);
    }

    @Tag("CN1")
    @Test
    void the_plural_action_is_another_action() {
        assertThat(federation(Ask.allow("connect:GetFederationTokens", "*")).allowed()).isFalse();
        assertThat(federation(Ask.allow("connect:GetFederation*", "*")).allowed()).isTrue();
    }

    @Test
    void the_provisioning_user_may_list_roles_and_nothing_else() {
        String listRoles =
                """
                {"Version":"2012-10-17","Statement":[
                  {"Effect":"Allow","Action":["iam:ListRoles"],"Resource":"*"}]}
                """;
        Ask azure = as("arn:aws:iam::361814831152:user/azure").identity(listRoles);

        assertThat(azure.todo("iam:ListRoles", "*").allowed()).isTrue();
        assertThat(azure.todo("iam:ListUsers", "*").allowed()).isFalse();
    }

    private static Ask assume(String provider, String trust, String recipient) {
        return Ask.ask()
                .principal(
                        new Principal.Federated(
                                "arn:aws:iam::111122223333:saml-provider/" + provider))
                .todo("sts:AssumeRoleWithSAML", "arn:aws:iam::111122223333:role/Connect-SSO")
                .with("saml:aud", recipient)
                .trust(trust);
    }

    private static String trusting(String providers, String audiences) {
        return """
        {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Effect": "Allow",
                    "Principal": { "Federated": %s },
                    "Action": "sts:AssumeRoleWithSAML",
                    "Condition": { "StringEquals": { "SAML:aud": %s } }
                }
            ]
        }
        """
                .formatted(providers, audiences);
    }

    private static final String ONE = "\"arn:aws:iam::111122223333:saml-provider/Connect-SSO\"";
    private static final String TWO =
            "[%s, \"arn:aws:iam::111122223333:saml-provider/Okta_Connect_Agent\"]".formatted(ONE);

    @Test
    void the_trusted_provider_gets_in_by_the_global_address() {
        String trust = trusting(ONE, '"' + GLOBAL + '"');

        assertThat(assume("Connect-SSO", trust, GLOBAL).allowed()).isTrue();
        assertThat(assume("Connect-SSO", trust, REGIONAL).allowed()).isFalse();
        assertThat(assume("Other", trust, GLOBAL).allowed()).isFalse();
    }

    @Test
    void with_both_addresses_listed_both_get_in() {
        String trust = trusting(ONE, "[\"%s\", \"%s\"]".formatted(GLOBAL, REGIONAL));

        assertThat(assume("Connect-SSO", trust, GLOBAL).allowed()).isTrue();
        assertThat(assume("Connect-SSO", trust, REGIONAL).allowed()).isTrue();
    }

    @Test
    void each_of_several_trusted_providers_gets_in() {
        String trust = trusting(TWO, '"' + GLOBAL + '"');

        assertThat(assume("Connect-SSO", trust, GLOBAL).allowed()).isTrue();
        assertThat(assume("Okta_Connect_Agent", trust, GLOBAL).allowed()).isTrue();
    }

    @Test
    void a_provider_of_another_account_does_not_get_in_even_when_it_is_named() {
        String foreign = "arn:aws:iam::445149420241:saml-provider/Okta_Connect_Agent";
        String trust = trusting("[%s, \"%s\"]".formatted(ONE, foreign), '"' + GLOBAL + '"');

        assertThat(
                        assume("Connect-SSO", trust, GLOBAL)
                                .principal(new Principal.Federated(foreign))
                                .allowed())
                .isFalse();
    }

    @Test
    void the_resilient_address_is_matched_by_a_wildcard() {
        String trust =
                trusting(
                                ONE,
                                "\"https://%s.us-east-1.sign-in.connect.aws/saml*\""
                                        .formatted(INSTANCE))
                        .replace("StringEquals", "StringLike");
        String recipient =
                "https://%s.us-east-1.sign-in.connect.aws/saml?&instanceId=x".formatted(INSTANCE);

        assertThat(assume("Connect-SSO", trust, recipient).allowed()).isTrue();
    }

    @Test
    void the_local_name_of_a_sign_in_address_counts_as_its_canonical_name() {
        PolicyEvaluator local = PolicyEvaluator.asDocumented().with(new LocalNames());
        String spelledLocally = "https://signin.patchbay.localhost/saml";

        assertThat(
                        assume("Connect-SSO", trusting(ONE, '"' + GLOBAL + '"'), spelledLocally)
                                .using(local)
                                .allowed())
                .isTrue();
        assertThat(
                        assume("Connect-SSO", trusting(ONE, '"' + spelledLocally + '"'), GLOBAL)
                                .using(local)
                                .allowed())
                .isTrue();
        assertThat(
                        assume("Connect-SSO", trusting(ONE, '"' + REGIONAL + '"'), spelledLocally)
                                .using(local)
                                .allowed())
                .isFalse();
    }

    private static final class LocalNames implements ValueNames {
        @Override
        public boolean concerns(String lowerCaseKey) {
            return lowerCaseKey.equals("saml:aud");
        }

        @Override
        public String canonical(String value) {
            return value.replace("signin.patchbay.localhost", "signin.aws.amazon.com");
        }
    }
}
