package patchbay.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import patchbay.policy.Explanation.LayerExplanation;

/** Which condition keys a document uses (SIM7), and which of them a request lacks (SIM3). */
class KeysOfDocumentsTest {
    private static final String TABLES =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"dynamodb:*",
             "Resource":"arn:aws:dynamodb:*:*:table/${aws:username}",
             "Condition":{"DateGreaterThan":{"aws:CurrentTime":"2015-08-16T12:00:00Z"},
                          "StringEquals":{"aws:PrincipalTag/team":["${aws:RequestTag/team}","${*}"],
                                          "AWS:currenttime":"${app:Stage, 'test'}"}}}]}
            """;

    private static Explanation.StatementExplanation explained(Ask ask) {
        return ask.explained().layers().stream()
                .filter(layer -> layer.layer() == Layer.IDENTITY)
                .map(LayerExplanation::policies)
                .findFirst()
                .orElseThrow()
                .getFirst()
                .statements()
                .getFirst();
    }

    @Test
    void keys_come_from_resources_and_conditions_once_each_as_first_written() {
        assertThat(Ask.parsed(PolicyType.INLINE, TABLES).contextKeys())
                .containsExactly(
                        "aws:username",
                        "aws:CurrentTime",
                        "aws:PrincipalTag/team",
                        "aws:RequestTag/team",
                        "app:Stage");
    }

    @Test
    void a_document_of_2008_has_no_variables() {
        assertThat(Ask.parsed(PolicyType.INLINE, TABLES.replace("2012", "2008")).contextKeys())
                .containsExactly("aws:CurrentTime", "aws:PrincipalTag/team");
    }

    @Test
    void a_key_with_a_default_is_not_missed_when_it_has_no_value() {
        assertThat(
                        explained(
                                        Ask.ask()
                                                .todo(
                                                        "dynamodb:GetItem",
                                                        "arn:aws:dynamodb:eu-west-1:111122223333:table/ana")
                                                .identity(TABLES)
                                                .with("aws:username", "ana")
                                                .with("aws:RequestTag/Team", "red"))
                                .missingKeys())
                .containsExactly("aws:CurrentTime", "aws:PrincipalTag/team", "AWS:currenttime");
    }

    @Test
    void the_simulator_does_not_miss_a_trust_policy_that_it_was_not_given() {
        Ask ask = Ask.as(Ask.USER).todo("sts:AssumeRole", Ask.ROLE).identity(Ask.ALLOW_ALL);

        assertThat(ask.decide().allowed()).isFalse();
        assertThat(ask.using(PolicyEvaluator.asDocumented().asSimulator()).decide().allowed())
                .isTrue();
    }

    @Test
    void a_decision_knows_what_was_asked() {
        assertThat(Ask.ask().identity(Ask.ALLOW_ALL).decide().request().action())
                .isEqualTo("s3:GetObject");
    }
}
