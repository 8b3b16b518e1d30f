package patchbay.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import patchbay.policy.PolicyLevels.Level;
import patchbay.policy.PolicyLevels.RootFirst;
import patchbay.policy.PolicyParse.Malformed;
import patchbay.policy.PolicyParse.Parsed;

/**
 * Whatever text somebody hands in as a policy: it is read or refused, and never anything else. As
 * an ordinary test it runs over the texts kept in {@code PolicyFuzzTestInputs}; with {@code
 * JAZZER_FUZZ=1} it looks for new ones for a minute ({@code ./dev fuzz}).
 */
class PolicyFuzzTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Principal CALLER = Principal.parse(Ask.SESSION).orElseThrow();
    private static final RequestContext CONTEXT =
            RequestContext.builder()
                    .set("aws:userid", "AROA:ana@example.com")
                    .set("aws:SourceIp", "2001:db8::17")
                    .set("aws:CurrentTime", "2026-11-27T12:00:00Z")
                    .set("aws:PrincipalArn", Ask.ROLE)
                    .set("aws:SecureTransport", "true")
                    .set("n", "5")
                    .set("surrogate", "a\uD83D\uDE00b\uD83D")
                    .setAll("aws:TagKeys", List.of("team", "level"))
                    .build();

    @FuzzTest(maxDuration = "60s")
    void a_text_is_read_or_refused(byte[] octets) {
        judge(new String(octets, StandardCharsets.UTF_8));
        judge(new String(octets, StandardCharsets.UTF_16BE));
    }

    private static void judge(String text) {
        for (PolicyType type : PolicyType.values()) {
            PolicyParse read = PolicyDocument.parse(type, text);
            PolicyParse valid = PolicyDocument.validate(type, text);
            if (valid instanceof Malformed(String code, String message, String detail)) {
                assertThat(code).isEqualTo("MalformedPolicyDocument");
                assertThat(message).isNotBlank();
                assertThat(detail).isNotBlank();
            } else {
                // What may be stored can be evaluated.
                assertThat(read).isInstanceOf(Parsed.class);
            }
            decide(type, read);
        }
    }

    private static void decide(PolicyType type, PolicyParse document) {
        AttachedPolicy policy = AttachedPolicy.of("policy", document);
        RootFirst level = new RootFirst(List.of(new Level("root", List.of(policy))));
        PolicySet set =
                switch (type) {
                    case MANAGED, INLINE -> PolicySet.EMPTY.withIdentity(policy);
                    case BOUNDARY -> PolicySet.EMPTY.withBoundary(policy);
                    case SESSION -> PolicySet.EMPTY.withSession(List.of(policy));
                    case RESOURCE, TRUST -> PolicySet.EMPTY.withResource(policy);
                    case ENDPOINT -> PolicySet.EMPTY.withEndpoint(policy);
                    case SCP -> PolicySet.EMPTY.withScp(level);
                    case RCP -> PolicySet.EMPTY.withRcp(level);
                };
        for (String resource : List.of("*", "arn:aws:s3:::bucket/AROA:ana@example.com", Ask.ROLE)) {
            Decision decision =
                    PolicyEvaluator.asDocumented()
                            .decide(
                                    new PolicyRequest(
                                            CALLER,
                                            "sts:AssumeRole",
                                            resource,
                                            Optional.empty(),
                                            CONTEXT),
                                    set);
            assertThat(decision.explanation().outcome() == Explanation.Outcome.ALLOWED)
                    .isEqualTo(decision.allowed());
            if (decision instanceof Decision.Denied denied) {
                assertThat(denied.message()).isNotBlank();
            }
            if (document instanceof Malformed) {
                assertThat(decision.allowed() && type != PolicyType.SCP && type != PolicyType.RCP)
                        .isFalse();
            }
        }
    }

    static Stream<Arguments> giants() {
        String open = "{\"Version\":\"2012-10-17\",\"Statement\":";
        String rest = "\"Effect\":\"Allow\",\"Action\":\"*\"";
        int size = 140_000;
        return Stream.of(
                Arguments.of("deep lists", "[".repeat(size)),
                Arguments.of("deep objects", "{\"Statement\":".repeat(size / 13)),
                Arguments.of("deep statements", open + "[".repeat(400) + "]".repeat(400) + "}"),
                Arguments.of("a long number", open + "9".repeat(size) + "}"),
                Arguments.of("a huge exponent", condition("NumericEquals", "n", "1e999999999")),
                Arguments.of(
                        "a long number in a condition",
                        condition("NumericEquals", "n", "\"" + "9".repeat(size) + "\"")),
                Arguments.of("a long key", open + "{\"" + "k".repeat(size) + "\":1}}"),
                Arguments.of(
                        "many keys of one hash", condition("StringEquals", collisions(), "\"x\"")),
                Arguments.of("many stars", pattern("*a".repeat(size / 2))),
                Arguments.of("many question marks", pattern("*?".repeat(size / 2))),
                Arguments.of("many variables", pattern("${aws:userid}".repeat(size / 13))),
                Arguments.of("many quotes", pattern("${k,'}'".repeat(size / 7) + "'")),
                Arguments.of("many openings", pattern("${".repeat(size / 2))),
                Arguments.of("many colons", pattern(":".repeat(size))),
                Arguments.of("a lone surrogate", pattern("\uD83D*?\uDE00")),
                Arguments.of(
                        "many statements",
                        open
                                + "["
                                + ("{" + rest + ",\"Resource\":\"*\"},").repeat(size / 50)
                                + "{"
                                + rest
                                + "}]}"),
                Arguments.of(
                        "many values",
                        condition(
                                "StringLike",
                                "aws:userid",
                                "[" + "\"*a*b*\",".repeat(size / 8) + "\"x\"]")));
    }

    private static String pattern(String last) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\","
                + "\"Resource\":\"arn:aws:s3:::"
                + last
                + "\"}}";
    }

    private static String condition(String operator, String key, String value) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\","
                + "\"Resource\":\"*\",\"Condition\":{\""
                + operator
                + "\":{\""
                + key
                + "\":"
                + value
                + "}}}}";
    }

    /** Two thousand names with the same hash, as members of one object. */
    private static String collisions() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 2048; i++) {
            for (int bit = 0; bit < 11; bit++) {
                names.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            names.append("\":\"x\",\"");
        }
        return names + "last";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("giants")
    void a_giant_takes_no_more_than_moments(String what, String text) {
        Assertions.assertTimeoutPreemptively(PATIENCE, () -> judge(text), what);
    }
}
