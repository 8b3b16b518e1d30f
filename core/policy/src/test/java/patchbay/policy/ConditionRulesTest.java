package patchbay.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static patchbay.policy.Ask.allowIf;
import static patchbay.policy.Ask.ask;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2.9, rule by rule. The key {@code k} carries what the second column says. */
class ConditionRulesTest {
    private static boolean holds(String operator, String policy, String request) {
        String value = policy.startsWith("[") ? policy : '"' + policy + '"';
        Ask ask = ask().identity(allowIf("{\"%s\":{\"k\":%s}}".formatted(operator, value)));
        return switch (request) {
            case "MISSING" -> ask.allowed();
            case "[]" -> ask.withAll("k", List.of()).allowed();
            default ->
                    request.startsWith("[")
                            ? ask.withAll(
                                            "k",
                                            List.of(
                                                    request.substring(1, request.length() - 1)
                                                            .split(" ", -1)))
                                    .allowed()
                            : ask.with("k", request).allowed();
        };
    }

    @ParameterizedTest(name = "{0}: {1} {2} against {3} is {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    C1 | StringEquals            | ["a","b"]  | b       | true
                    C1 | StringNotEquals         | ["a","b"]  | c       | true
                    C1 | StringNotEquals         | ["a","b"]  | b       | false
                    C2 | StringEquals            | a          | MISSING | false
                    C2 | StringNotEquals         | a          | MISSING | true
                    C2 | ArnNotLike              | *          | MISSING | true
                    C2 | NotIpAddress            | 10.0.0.0/8 | MISSING | true
                    C2 | NumericLessThan         | 5          | MISSING | false
                    C3 | StringEqualsIfExists    | a          | MISSING | true
                    C3 | StringEqualsIfExists    | a          | b       | false
                    C3 | NumericLessThanIfExists | 5          | MISSING | true
                    C4 | Null                    | true       | MISSING | true
                    C4 | Null                    | true       | x       | false
                    C4 | Null                    | false      | x       | true
                    C4 | Null                    | false      | MISSING | false
                    C4 | Null                    | true       | []      | true
                    C4 | Null                    | false      | [x]     | true
                    C5 | StringEquals            | a          | [a]     | false
                    C5 | StringNotEquals         | b          | [a]     | false
                    C6 | ForAllValues:StringEquals | ["a","b"] | [a b]  | true
                    C6 | ForAllValues:StringEquals | ["a","b"] | [a c]  | false
                    C6 | ForAllValues:StringEquals | a        | MISSING | true
                    C6 | ForAllValues:StringEquals | a        | []      | true
                    C6 | ForAnyValue:StringEquals  | a        | [a c]   | true
                    C6 | ForAnyValue:StringEquals  | a        | [b c]   | false
                    C6 | ForAnyValue:StringEquals  | a        | MISSING | false
                    C6 | ForAnyValue:StringEquals  | a        | []      | false
                    C7 | ForAllValues:StringNotEquals | a     | [b c]   | true
                    C7 | ForAllValues:StringNotEquals | a     | [a b]   | false
                    C7 | ForAnyValue:StringNotEquals  | a     | [a b]   | true
                    C7 | ForAnyValue:StringNotEquals  | a     | [a]     | false
                    C8 | ForAnyValue:StringEqualsIfExists  | a | MISSING | true
                    C8 | ForAllValues:StringEqualsIfExists | a | MISSING | true
                    C8 | ForAnyValue:StringEquals | a         | a       | true
                    C8 | ForAllValues:StringEquals | a        | b       | false
                    C9 | ForAnyValue:Null        | false      | [x]     | true
                    C9 | ForAnyValue:Null        | true       | [x]     | false
                    C9 | ForAllValues:Null       | true       | []      | true
                    C9 | ForAllValues:Null       | true       | [x]     | false
                    S1 | StringEquals            | a          | A       | false
                    S1 | StringEquals            | a*         | ab      | false
                    S1 | StringEquals            | a*         | a*      | true
                    S1 | StringEqualsIgnoreCase  | aBc        | AbC     | true
                    S1 | StringNotEqualsIgnoreCase | aBc      | AbC     | false
                    S1 | StringLike              | a*d?       | abcde   | true
                    S1 | StringLike              | A*         | abc     | false
                    S1 | StringNotLike           | a*         | abc     | false
                    S1 | StringLike              | a*         | xab     | false
                    N1 | NumericEquals           | 10         | 10.0    | true
                    N1 | NumericEquals           | 0.1        | 0.10    | true
                    N1 | NumericNotEquals        | 10         | 11      | true
                    N1 | NumericNotEquals        | 10         | ten     | false
                    N1 | NumericEquals           | ten        | 10      | false
                    N1 | NumericNotEquals        | ten        | 10      | false
                    N1 | NumericLessThan         | 10         | 9.999   | true
                    N1 | NumericLessThan         | 10         | 10      | false
                    N1 | NumericLessThanEquals   | 10         | 10      | true
                    N1 | NumericGreaterThan      | -1         | 0       | true
                    N1 | NumericGreaterThanEquals | 9007199254740993 | 9007199254740992 | false
                    T1 | DateEquals              | 2025-01-01 | 2025-01-01T00:00:00Z | true
                    T1 | DateEquals              | 2025       | 2025-01-01T00:00Z | true
                    T1 | DateEquals              | 2025-03    | 2025-03-01 | true
                    T1 | DateEquals              | 2025-01-01T02:00:00+02:00 | 2025-01-01T00:00:00Z | true
                    T1 | DateLessThan            | 2025-01-01T00:00:00.5Z | 2025-01-01T00:00:00.4Z | true
                    T1 | DateLessThan            | 2025-01-01T00:00:00 | 2024-12-31T23:59:59Z | true
                    T1 | DateGreaterThan         | 20250101   | 20250102 | true
                    T1 | DateEquals              | 1735689600 | 2025-01-01T00:00:00Z | true
                    T2 | DateLessThan            | 1735689600 | 1735689599 | true
                    T2 | DateGreaterThan         | 2025-01-01 | 1735689601 | true
                    T1 | DateNotEquals           | 2025-01-01 | soon    | false
                    T1 | DateGreaterThanEquals   | 2025-13-01 | 2026-01-01 | false
                    B1 | Bool                    | true       | true    | true
                    B1 | Bool                    | true       | TRUE    | true
                    B1 | Bool                    | false      | false   | true
                    B1 | Bool                    | false      | whatever | true
                    B1 | Bool                    | true       | MISSING | false
                    B1 | BoolIfExists            | false      | MISSING | true
                    Y1 | BinaryEquals            | QUJD       | QUJD    | true
                    Y1 | BinaryEquals            | QUJD       | QUJE    | false
                    I1 | IpAddress               | 203.0.113.0/24 | 203.0.113.9 | true
                    I1 | IpAddress               | 203.0.113.77/24 | 203.0.113.9 | true
                    I1 | IpAddress               | 203.0.113.0/24 | 203.0.114.9 | false
                    I1 | IpAddress               | 203.0.113.9 | 203.0.113.9 | true
                    I1 | IpAddress               | 0.0.0.0/0  | 9.9.9.9 | true
                    I1 | IpAddress               | 2001:db8::/32 | 2001:0DB8:0:0::7 | true
                    I1 | IpAddress               | 2001:db8::1 | 2001:db8:0:0:0:0:0:1 | true
                    I1 | IpAddress               | 2001:db8::/65 | 2001:db8:0:0:8000::1 | false
                    I1 | NotIpAddress            | 10.0.0.0/8 | 2001:db8::1 | true
                    I1 | NotIpAddress            | 10.0.0.0/8 | nowhere | false
                    I1 | NotIpAddress            | nowhere    | 10.0.0.1 | false
                    I1 | IpAddress               | 10.0.0.0/8 | ::ffff:10.0.0.1 | false
                    I1 | IpAddress               | 10.0.0.0/33 | 10.0.0.1 | false
                    K1 | ArnLike                 | arn:aws:s3:::b* | arn:aws:s3:::bucket | true
                    K1 | ArnEquals               | arn:aws:s3:::b* | arn:aws:s3:::bucket | true
                    K1 | ArnLike                 | arn:aws:*:x | arn:aws:s3:::x | false
                    K1 | ArnLike                 | arn:aws:iam::*:role/* | arn:aws:iam::111122223333:role/a/b | true
                    K1 | ArnLike                 | arn:AWS:s3:::b | arn:aws:s3:::b | false
                    K1 | ArnNotLike              | arn:aws:s3:::c* | arn:aws:s3:::b | true
                    K1 | ArnNotLike              | arn:aws:s3:::c* | no-arn | false
                    K1 | ArnLike                 | *          | no-arn  | true
                    K2 | StringLike              | arn:aws:*:x | arn:aws:s3:::x | true
                    """)
    void each_rule_of_conditions(
            String rule, String operator, String policy, String request, boolean expected) {
        assertThat(holds(operator, policy, request)).as(rule).isEqualTo(expected);
    }

    @Tag("M1")
    @Test
    void all_operators_and_all_keys_must_hold() {
        String condition =
                """
                {"StringEquals":{"a":"1","b":"2"},"Bool":{"c":"true"}}
                """;

        assertThat(
                        ask().identity(allowIf(condition))
                                .with("a", "1")
                                .with("b", "2")
                                .with("c", "true")
                                .allowed())
                .isTrue();
        assertThat(ask().identity(allowIf(condition)).with("a", "1").with("c", "true").allowed())
                .isFalse();
        assertThat(
                        ask().identity(allowIf(condition))
                                .with("a", "1")
                                .with("b", "2")
                                .with("c", "no")
                                .allowed())
                .isFalse();
    }

    @Tag("G8")
    @Test
    void literals_are_compared_by_their_text() {
        assertThat(
                        ask().identity(allowIf("{\"NumericEquals\":{\"k\":5}}"))
                                .with("k", "5")
                                .allowed())
                .isTrue();
        assertThat(ask().identity(allowIf("{\"Bool\":{\"k\":true}}")).with("k", "true").allowed())
                .isTrue();
        assertThat(
                        ask().identity(allowIf("{\"StringEquals\":{\"k\":1.0}}"))
                                .with("k", "1.0")
                                .allowed())
                .isTrue();
    }

    @Tag("Q3")
    @Test
    void key_names_ignore_case_even_in_tag_names() {
        String condition = "{\"StringEquals\":{\"aws:RequestTag/CostCenter\":\"7\"}}";

        assertThat(
                        ask().identity(allowIf(condition))
                                .with("AWS:requesttag/costcenter", "7")
                                .allowed())
                .isTrue();
    }

    @Test
    void of_two_keys_that_differ_in_case_one_is_tested_and_a_warning_says_which() {
        Ask ask =
                ask().identity(allowIf("{\"StringEquals\":{\"aws:RequestTag/a\":\"1\"}}"))
                        .with("aws:RequestTag/a", "2")
                        .with("aws:RequestTag/A", "1");

        assertThat(ask.allowed()).isTrue();
        assertThat(ask.explained().warnings())
                .containsExactly(
                        "`aws:RequestTag/a` and `aws:RequestTag/A` are one condition key;"
                                + " `aws:RequestTag/A` is tested");
    }

    @Test
    void an_operator_without_keys_asks_nothing_even_when_nobody_knows_it() {
        assertThat(ask().identity(allowIf("{\"Whatever\":{}}")).allowed()).isTrue();
    }

    @Test
    void a_pattern_full_of_stars_is_matched_in_reasonable_time() {
        String pattern = "a*".repeat(2_000) + "b";
        String subject = "a".repeat(20_000);

        assertThat(Glob.of(pattern).matches(subject)).isFalse();
    }

    @Test
    void a_question_mark_takes_one_character_however_it_is_encoded() {
        assertThat(Glob.of("a?b").matches("a😀b")).isTrue();
        assertThat(Glob.of("a??b").matches("a😀b")).isFalse();
    }
}
