package patchbay.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static patchbay.policy.Ask.allow;
import static patchbay.policy.Ask.ask;
import static patchbay.policy.Ask.statement;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2.5 to 2.7: actions, resources, variables. */
class MatchingRulesTest {
    @ParameterizedTest(name = "{0}: {1} on {2} is {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A1 | s3:GetObject   | s3:GetObject   | true
                    A1 | S3:getobject   | s3:GetObject   | true
                    A1 | s3:Get*        | s3:GetObject   | true
                    A1 | s3:Get?bject   | s3:GetObject   | true
                    A1 | s3:Get??bject  | s3:GetObject   | false
                    A1 | *              | any:Thing      | true
                    A1 | s3:GetObject   | s3:GetObjectAcl | false
                    A2 | s3:*Object     | s3:GetObject   | true
                    A2 | *:Get*         | s3:GetObject   | true
                    A2 | e?2:*          | ec2:RunInstances | true
                    A3 | s3:            | s3:GetObject   | false
                    A3 | s3:Get *       | s3:Get Object  | false
                    A5 | s3:GetObject,s3:PutObject | s3:GetObject | false
                    A6 | nonsense:Never | s3:GetObject   | false
                    SA10 | sts:AssumeRole | sts:AssumeRoleWithSAML | false
                    """)
    void each_rule_of_actions(String rule, String pattern, String action, boolean expected) {
        assertThat(ask().todo(action, "*").identity(allow(pattern, "*")).allowed())
                .as(rule)
                .isEqualTo(expected);
    }

    @Tag("A4")
    @Test
    void not_action_covers_every_action_of_every_service_that_is_not_listed() {
        String policy =
                statement("\"Effect\":\"Allow\",\"NotAction\":[\"iam:*\"],\"Resource\":\"*\"");

        assertThat(ask().todo("iam:ListRoles", "*").identity(policy).allowed()).isFalse();
        assertThat(ask().todo("s3:GetObject", "*").identity(policy).allowed()).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1} on {2} is {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    R1 | arn:aws:sns:us-east-1:111122223333:a:b/c | arn:aws:sns:us-east-1:111122223333:a:b/c | true
                    R2 | *                       | *                         | true
                    R2 | arn:aws:s3:::*          | *                         | false
                    R2 | *                       | arn:aws:s3:::b            | true
                    R3 | arn:aws:s3:::b*/k?y     | arn:aws:s3:::bucket/a/key | true
                    R3 | arn:aws:*:b             | arn:aws:s3:::b            | false
                    R3 | arn:aws:s3*:b           | arn:aws:s3:::b            | false
                    R3 | arn:aws:iam::*:role/*   | arn:aws:iam::111122223333:role/x/y | true
                    R4 | arn:aws:s3:::Bucket     | arn:aws:s3:::bucket       | false
                    R4 | arn:aws:EC2:US-EAST-1:*:x | arn:aws:ec2:us-east-1:1:x | true
                    R5 | arn:aws:s3:us-east-1::b | arn:aws:s3:::b            | false
                    R5 | arn:aws:s3:*:*:b        | arn:aws:s3:::b            | true
                    R5 | arn:aws:s3:::b          | arn:aws:s3:us-east-1::b   | false
                    R6 | arn:aws:s3              | arn:aws:s3:::b            | true
                    R6 | arn:aws:ec2             | arn:aws:s3:::b            | false
                    R9 | arn:aws:s3:::bucket     | arn:aws:s3:::b*           | false
                    R9 | arn:aws:s3:::b*         | arn:aws:s3:::b*           | true
                    """)
    void each_rule_of_resources(String rule, String pattern, String resource, boolean expected) {
        assertThat(ask().todo("s3:GetObject", resource).identity(allow("*", pattern)).allowed())
                .as(rule)
                .isEqualTo(expected);
    }

    @Test
    void a_short_pattern_is_completed_in_a_resource_policy_only_if_it_has_a_wildcard() {
        String exact =
                "\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"%s\"";

        assertThat(ask().resource(statement(exact.formatted("arn:aws:s3"))).allowed()).isFalse();
        assertThat(ask().resource(statement(exact.formatted("arn:aws:s*"))).allowed()).isTrue();
    }

    @Test
    void a_short_pattern_in_an_scp_counts_only_if_it_ends_in_a_star() {
        assertThat(ask().identity(Ask.ALLOW_ALL).scp(allow("*", "arn:aws:s3:*")).allowed())
                .isTrue();
        assertThat(ask().identity(Ask.ALLOW_ALL).scp(allow("*", "arn:aws:s3")).allowed()).isFalse();
    }

    @Test
    void a_short_pattern_and_a_star_that_stops_at_a_colon_are_reported_as_open() {
        assertThat(ask().identity(allow("*", "arn:aws:s3")).explained().openQuestions())
                .containsExactly(OpenQuestion.R6);
        assertThat(ask().identity(allow("*", "arn:aws:*:bucket:key")).explained().openQuestions())
                .isEmpty();
        assertThat(ask().identity(allow("*", "arn:aws:s3:*:*")).explained().openQuestions())
                .containsExactly(OpenQuestion.R6);
        assertThat(ask().identity(allow("*", "arn:*:::bucket/*")).explained().openQuestions())
                .containsExactly(OpenQuestion.R3);
    }

    @Tag("R7")
    @Test
    void not_resource_matches_what_none_of_its_patterns_does() {
        String policy =
                statement(
                        "\"Effect\":\"Allow\",\"Action\":\"*\",\"NotResource\":[\"arn:aws:s3:::a\",\"arn:aws:s3:::b\"]");

        assertThat(ask().todo("s3:X", "arn:aws:s3:::b").identity(policy).allowed()).isFalse();
        assertThat(ask().todo("s3:X", "arn:aws:s3:::c").identity(policy).allowed()).isTrue();
    }

    @Tag("G6")
    @Test
    void null_in_a_list_of_resources_is_ignored() {
        String policy =
                statement(
                        "\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":[null,\"arn:aws:s3:::bucket/key\"]");

        assertThat(ask().identity(policy).allowed()).isTrue();
    }

    private static boolean home(String pattern, String resource, String userid) {
        return ask().todo("s3:GetObject", "arn:aws:s3:::" + resource)
                .with("aws:userid", userid)
                .identity(allow("s3:*", "arn:aws:s3:::" + pattern))
                .allowed();
    }

    @ParameterizedTest(name = "{0}: {1} on {2} with userid {3} is {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    V3 | home/${aws:userid}/*   | home/AIDA/x     | AIDA    | true
                    V3 | home/${AWS:UserId}/*   | home/AIDA/x     | AIDA    | true
                    V3 | home/${ aws:userid }/* | home/AIDA/x     | AIDA    | true
                    V3 | ${no:such, 'guest'}    | guest           | AIDA    | true
                    V3 | ${aws:userid, 'guest'} | guest           | AIDA    | false
                    V3 | ${no:such, 'a}b'}      | a}b             | AIDA    | true
                    V4 | a${*}b                 | a*b             | AIDA    | true
                    V4 | a${*}b                 | axb             | AIDA    | false
                    V4 | a${?}b                 | a?b             | AIDA    | true
                    V4 | a${?}b                 | axb             | AIDA    | false
                    V4 | ${$}{aws:userid}       | ${aws:userid}   | AIDA    | true
                    V5 | home/${aws:userid}     | home/x          | *       | false
                    V5 | home/${aws:userid}     | home/*          | *       | true
                    V5 | home/${aws:userid}     | home/AROA:a@b   | AROA:a@b | true
                    V5 | home/${aws:userid}     | home/${x}       | ${x}    | true
                    V7 | home/${aws:username}   | home/${aws:username} | AIDA | false
                    V10 | user/${aws:username}  | user/ana        | AROA:ana | false
                    V10 | user/${aws:userid}    | user/AROA:ana   | AROA:ana | true
                    V3 | ${no:such, 'a'b}'}     | a'b}            | AIDA    | true
                    V9 | home/${no, 'x}         | home/${no, 'x}  | AIDA    | false
                    V9 | home/${}               | home/${}        | AIDA    | false
                    V9 | home/${aws:userid      | home/${aws:userid | AIDA  | true
                    """)
    void each_rule_of_variables(
            String rule, String pattern, String resource, String userid, boolean expected) {
        assertThat(home(pattern, resource, userid)).as(rule).isEqualTo(expected);
    }

    @Test
    void an_empty_value_is_no_value() {
        assertThat(home("home/${aws:userid}", "home/", "")).isFalse();
    }

    @Tag("Q4")
    @Tag("V6")
    @Test
    void a_key_with_a_list_of_values_has_no_value_in_a_variable() {
        assertThat(
                        ask().todo("s3:X", "arn:aws:s3:::a")
                                .withAll("aws:TagKeys", List.of("a"))
                                .identity(allow("*", "arn:aws:s3:::${aws:TagKeys}"))
                                .allowed())
                .isFalse();
    }

    @Tag("V1")
    @Tag("G2")
    @Test
    void in_an_old_document_a_variable_is_text_and_its_star_a_wildcard() {
        String old = allow("*", "arn:aws:s3:::${*}").replace("2012-10-17", "2008-10-17");

        assertThat(ask().todo("s3:X", "arn:aws:s3:::${anything}").identity(old).allowed()).isTrue();
        assertThat(ask().todo("s3:X", "arn:aws:s3:::anything").identity(old).allowed()).isFalse();
    }

    @Tag("V2")
    @Test
    void a_variable_in_the_account_field_is_not_replaced() {
        assertThat(
                        ask().todo("iam:X", "arn:aws:iam::111122223333:user/a")
                                .with("aws:PrincipalAccount", "111122223333")
                                .identity(allow("*", "arn:aws:iam::${aws:PrincipalAccount}:user/a"))
                                .allowed())
                .isFalse();
    }

    @Test
    void a_condition_with_an_unresolved_variable_fails_and_its_opposite_holds() {
        assertThat(
                        ask().identity(Ask.allowIf("{\"StringEquals\":{\"k\":\"${no:such}\"}}"))
                                .with("k", "x")
                                .allowed())
                .isFalse();
        assertThat(
                        ask().identity(Ask.allowIf("{\"StringNotEquals\":{\"k\":\"${no:such}\"}}"))
                                .with("k", "x")
                                .allowed())
                .isTrue();
    }

    @Test
    void a_variable_in_an_arn_condition_may_stand_in_any_field() {
        String condition = "{\"ArnLike\":{\"k\":\"arn:aws:iam::${aws:PrincipalAccount}:role/*\"}}";

        assertThat(
                        ask().identity(Ask.allowIf(condition))
                                .with("aws:PrincipalAccount", "111122223333")
                                .with("k", "arn:aws:iam::111122223333:role/x")
                                .allowed())
                .isTrue();
    }

    @Test
    void a_colon_that_comes_out_of_a_variable_separates_no_fields() {
        String condition = "{\"ArnLike\":{\"k\":\"arn:aws:${x}:role\"}}";

        assertThat(
                        ask().identity(Ask.allowIf(condition))
                                .with("x", "iam::111122223333")
                                .with("k", "arn:aws:iam::111122223333:role")
                                .allowed())
                .isFalse();
    }

    @Test
    void variables_are_not_replaced_in_numbers_dates_and_addresses() {
        assertThat(
                        ask().identity(Ask.allowIf("{\"NumericEquals\":{\"k\":\"${n}\"}}"))
                                .with("n", "5")
                                .with("k", "5")
                                .allowed())
                .isFalse();
    }

    @Tag("V8")
    @Test
    void not_resource_with_an_unresolved_variable_does_not_apply_and_says_that_this_is_open() {
        String policy =
                statement(
                        "\"Effect\":\"Allow\",\"Action\":\"*\",\"NotResource\":\"arn:aws:s3:::${no:such}\"");
        Explanation explanation = ask().identity(policy).explained();

        assertThat(explanation.outcome()).isEqualTo(Explanation.Outcome.IMPLICIT_DENY);
        assertThat(explanation.openQuestions()).containsExactly(OpenQuestion.V8);
    }
}
