package patchbay.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static patchbay.policy.Ask.ALLOW_ALL;
import static patchbay.policy.Ask.DENY_ALL;
import static patchbay.policy.Ask.NOTHING;
import static patchbay.policy.Ask.SESSION;
import static patchbay.policy.Ask.USER;
import static patchbay.policy.Ask.as;
import static patchbay.policy.Ask.ask;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import patchbay.policy.Explanation.ConditionExplanation;
import patchbay.policy.Explanation.LayerExplanation;
import patchbay.policy.Explanation.Say;
import patchbay.policy.Explanation.StatementExplanation;

/** 2.17 and 2.19: what is said about a decision, to a program and to a person. */
class ExplanationTest {
    private static final String PREFIX =
            "User: "
                    + USER
                    + " is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::bucket/key ";

    @Tag("AD1")
    @Test
    void aws_names_the_kind_that_lacks_an_allow() {
        assertThat(as(USER).message())
                .isEqualTo(
                        PREFIX + "because no identity-based policy allows the s3:GetObject action");
        assertThat(as(USER).identity(ALLOW_ALL).boundary(NOTHING).message())
                .isEqualTo(
                        PREFIX + "because no permissions boundary allows the s3:GetObject action");
        assertThat(as(USER).identity(ALLOW_ALL).session(NOTHING).message())
                .isEqualTo(PREFIX + "because no session policy allows the s3:GetObject action");
        assertThat(as(USER).identity(ALLOW_ALL).ownedBy("999988887777").message())
                .isEqualTo(
                        PREFIX + "because no resource-based policy allows the s3:GetObject action");
    }

    @Test
    void aws_names_one_kind_that_denies() {
        assertThat(as(USER).identity(DENY_ALL).message())
                .isEqualTo(PREFIX + "with an explicit deny in an identity-based policy");
        assertThat(as(USER).identity(DENY_ALL).scp(DENY_ALL).message())
                .isEqualTo(PREFIX + "with an explicit deny in a service control policy");
        assertThat(as(USER).identity(ALLOW_ALL).boundary(DENY_ALL).message())
                .isEqualTo(PREFIX + "with an explicit deny in a permissions boundary");
    }

    @Test
    void an_scp_that_does_not_allow_is_worded_as_an_explicit_denial() {
        Ask ask = as(USER).identity(ALLOW_ALL).scp(ALLOW_ALL, NOTHING);

        assertThat(ask.decide()).isInstanceOf(Decision.ImplicitlyDenied.class);
        assertThat(ask.message())
                .isEqualTo(PREFIX + "with an explicit deny in a service control policy");
    }

    @Tag("Q2")
    @Test
    void an_action_without_resource_is_named_without_one() {
        assertThat(as(USER).todo("iam:ListRoles", "*").message())
                .isEqualTo(
                        "User: "
                                + USER
                                + " is not authorized to perform: iam:ListRoles because no"
                                + " identity-based policy allows the iam:ListRoles action");
    }

    @Test
    void the_trust_policy_is_called_by_its_name() {
        assertThat(as(USER).todo("sts:AssumeRole", Ask.ROLE).identity(ALLOW_ALL).message())
                .endsWith("because no role trust policy allows the sts:AssumeRole action");
    }

    @Tag("AD1")
    @Test
    void each_kind_has_its_own_words_for_an_explicit_denial() {
        String everyone = DENY_ALL.replace("\"Action\"", "\"Principal\":\"*\",\"Action\"");

        assertThat(as(USER).rcp(everyone).message())
                .isEqualTo(PREFIX + "with an explicit deny in a resource control policy");
        assertThat(as(USER).resource(everyone).message())
                .isEqualTo(PREFIX + "with an explicit deny in a resource-based policy");
        assertThat(as(USER).session(DENY_ALL).message())
                .isEqualTo(PREFIX + "with an explicit deny in a session policy");
        assertThat(as(USER).endpoint(everyone).message())
                .isEqualTo(PREFIX + "with an explicit deny in a VPC endpoint policy");
        assertThat(
                        as(USER).todo("sts:AssumeRole", Ask.ROLE)
                                .trust(everyone.replace(",\"Resource\":\"*\"", ""))
                                .message())
                .endsWith(" with an explicit deny in the role trust policy");
        assertThat(
                        as(USER).identity(ALLOW_ALL)
                                .endpoint(
                                        everyone.replace(
                                                "\"*\",\"Act", "{\"AWS\":\"999988887777\"},\"Act"))
                                .message())
                .isEqualTo(
                        PREFIX + "because no VPC endpoint policy allows the s3:GetObject action");
    }

    @Tag("SA3")
    @Tag("AD2")
    @Test
    void the_saml_call_is_refused_without_a_reason() {
        assertThat(
                        ask().principal(
                                        new Principal.Federated(
                                                "arn:aws:iam::111122223333:saml-provider/X"))
                                .todo("sts:AssumeRoleWithSAML", Ask.ROLE)
                                .message())
                .isEqualTo("Not authorized to perform sts:AssumeRoleWithSAML");
    }

    @Test
    void all_kinds_that_lack_an_allow_are_listed_although_aws_names_one() {
        assertThat(as(SESSION).boundary(NOTHING).session(NOTHING).explained().lacking())
                .containsExactly(Layer.IDENTITY, Layer.BOUNDARY, Layer.SESSION);
    }

    private static LayerExplanation layer(Explanation explanation, Layer layer) {
        return explanation.layers().stream()
                .filter(l -> l.layer() == layer)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_layer_says_whether_it_applies_and_why() {
        Explanation explanation = as(USER).identity(ALLOW_ALL).scp(ALLOW_ALL, NOTHING).explained();

        assertThat(layer(explanation, Layer.IDENTITY).say()).isEqualTo(Say.ALLOWS);
        assertThat(layer(explanation, Layer.SCP).say()).isEqualTo(Say.SILENT);
        assertThat(layer(explanation, Layer.SCP).reason())
                .isEqualTo("nothing attached to `level of SCP-1` allows");
        assertThat(layer(explanation, Layer.BOUNDARY).say()).isEqualTo(Say.NOT_APPLIED);
        assertThat(layer(explanation, Layer.BOUNDARY).reason())
                .isEqualTo("the caller has no permissions boundary");
    }

    private static StatementExplanation firstStatement(Explanation explanation) {
        return layer(explanation, Layer.IDENTITY).policies().getFirst().statements().getFirst();
    }

    @Tag("M2")
    @Test
    void every_element_is_evaluated_even_after_one_did_not_fit() {
        String policy =
                Ask.statement(
                        """
                        "Sid":"One","Effect":"Allow","Action":["iam:*","ec2:*"],
                        "Resource":"arn:aws:s3:::home/${aws:userid}",
                        "Condition":{"StringEquals":{"aws:userid":["AIDA1","${no:such}"]},
                                     "Null":{"aws:TokenIssueTime":"false"}}
                        """);
        StatementExplanation statement =
                firstStatement(ask().identity(policy).with("aws:userid", "AIDA2").explained());

        assertThat(statement.sid()).contains("One");
        assertThat(statement.applies()).isFalse();
        assertThat(statement.elements())
                .extracting(e -> e.element() + " " + e.fits() + " " + e.found() + ": " + e.reason())
                .containsExactly(
                        "Action false s3:GetObject: no pattern matches",
                        "Resource false arn:aws:s3:::bucket/key: no pattern matches");
        assertThat(statement.elements().get(1).patterns().getFirst().substituted())
                .contains("arn:aws:s3:::home/AIDA2");
        ConditionExplanation userid = statement.conditions().getFirst();
        assertThat(userid.operator()).isEqualTo("StringEquals");
        assertThat(userid.found()).containsExactly("AIDA2");
        assertThat(userid.rule()).isEqualTo(ConditionRule.VARIABLE_UNRESOLVED);
        assertThat(userid.expected().get(1).substituted()).isEmpty();
        ConditionExplanation issued = statement.conditions().get(1);
        assertThat(issued.present()).isFalse();
        assertThat(issued.rule()).isEqualTo(ConditionRule.IS_NULL_OTHERWISE);
    }

    @Test
    void the_statement_that_decides_is_marked() {
        Explanation explanation = as(USER).identity(DENY_ALL, ALLOW_ALL).explained();

        assertThat(layer(explanation, Layer.IDENTITY).policies())
                .extracting(policy -> policy.statements().getFirst().deciding())
                .containsExactly(true, false);
    }

    @Test
    void a_document_that_cannot_be_read_says_why() {
        Explanation explanation = as(USER).identity("{").explained();

        assertThat(
                        layer(explanation, Layer.IDENTITY)
                                .policies()
                                .getFirst()
                                .unreadable()
                                .orElseThrow())
                .startsWith("not JSON at 1:2");
    }

    @ParameterizedTest
    @CsvSource({
        "C8, ForAnyValue:StringEqualsIfExists, MISSING, C8",
        "I1, NotIpAddress, ::ffff:1.2.3.4, I1"
    })
    void an_open_question_is_listed_where_it_touched_the_outcome(
            String _rule, String operator, String value, OpenQuestion expected) {
        Ask ask =
                ask().identity(Ask.allowIf("{\"%s\":{\"k\":\"10.0.0.0/8\"}}".formatted(operator)));
        if (!value.equals("MISSING")) {
            ask = ask.with("k", value);
        }

        assertThat(ask.explained().openQuestions()).containsExactly(expected);
    }

    @Test
    void a_negated_operator_with_an_unreadable_value_is_an_open_question() {
        assertThat(
                        ask().identity(Ask.allowIf("{\"NumericNotEquals\":{\"k\":\"1\"}}"))
                                .with("k", "many")
                                .explained()
                                .openQuestions())
                .containsExactly(OpenQuestion.N1);
    }

    private static SourceSpan span(String text, int index) {
        return Ask.parsed(PolicyType.INLINE, text).statements().get(index).span();
    }

    @Tag("SIM6")
    @Test
    void a_compact_document_with_one_statement_begins_at_column_37_and_is_reported_at_38() {
        SourceSpan span =
                span(
                        "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}",
                        0);

        assertThat(span.start()).isEqualTo(new Position(1, 37));
        assertThat(span.reportedStart()).isEqualTo(new Position(1, 38));
        assertThat(span.end()).isEqualTo(new Position(1, 83));
    }

    @Test
    void statements_of_a_list_are_reported_from_the_end_of_the_one_before() {
        String text =
                """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Effect": "Allow",
                      "Action": "*",
                      "Resource": "*"
                    },
                    {"Effect": "Deny", "Action": "iam:*", "Resource": "*"}
                  ]
                }
                """;

        assertThat(span(text, 0))
                .isEqualTo(
                        new SourceSpan(
                                new Position(4, 5), new Position(8, 6), new Position(3, 17)));
        assertThat(span(text, 1))
                .isEqualTo(
                        new SourceSpan(
                                new Position(9, 5), new Position(9, 59), new Position(8, 6)));
    }
}
