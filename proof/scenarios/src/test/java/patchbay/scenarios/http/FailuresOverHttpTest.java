package patchbay.scenarios.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import patchbay.server.yaml.Yaml;
import patchbay.server.yaml.YamlReader;
import patchbay.testkit.ResponseDraft;

/** One running server; every failure as a browser, a program and an administrator see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailuresOverHttpTest {
    private static final String REQUEST_ID = "\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b";

    private House house;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        house = House.open(folder);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @ParameterizedTest
    @EnumSource
    void the_page_says_the_clouds_sentence_and_the_trace_says_why(Refusal refusal)
            throws Exception {
        Page page = refusal.happensIn(house);

        assertThat(page.body("data-page")).as(page.html()).isEqualTo("refused");
        assertThat(page.status()).isEqualTo(refusal.status());
        assertThat(page.text("message").replaceAll(REQUEST_ID, "ID")).isEqualTo(refusal.sentence());
        assertThat(page.body("data-check")).isEqualTo(refusal.check());
        assertThat(page.body("data-failure")).isEqualTo(refusal.name());

        Yaml.Mapping trace = trace(page.text("trace-code"));
        Yaml.Mapping verdict = (Yaml.Mapping) trace.get("verdict").orElseThrow();
        assertThat(text(verdict, "outcome")).isEqualTo("refused");
        assertThat(text(verdict, "check")).isEqualTo(refusal.check());
        assertThat(text(verdict, "failure")).isEqualTo(refusal.name());
        assertThat(text(verdict, "sentence")).isEqualTo(page.text("message"));
        Yaml.Mapping decisive = check(trace, refusal.check());
        assertThat(text(decisive, "outcome")).isEqualTo("fail");
        assertThat(text(decisive, "expected")).isNotBlank().contains(refusal.expected());
        assertThat(text(decisive, "found")).isNotBlank().contains(refusal.found());
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                Arguments.of("F03", "Of-Another-Provider", (Change) it -> it),
                Arguments.of("F04", "Connect-SSO", (Change) it -> it.recipient(House.REGIONAL)),
                Arguments.of("F05", "Connect-SSO", (Change) it -> it.tag("Department", "Support")));
    }

    /** What is done to a response before it is signed. */
    @FunctionalInterface
    interface Change {
        ResponseDraft to(ResponseDraft response);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void a_program_gets_the_code_the_message_and_the_status(
            String failure, String role, Change change) {
        ResponseDraft response = house.response("ana@example.com").roles(ResponseDraft.pair(role));

        HttpResponse<String> answer = house.assumeRole(role, change.to(response));

        assertThat(answer.statusCode()).as(failure).isEqualTo(403);
        assertThat(answer.body())
                .contains(
                        "<Type>Sender</Type>",
                        "<Code>AccessDenied</Code>",
                        "<Message>Not authorized to perform sts:AssumeRoleWithSAML</Message>");
    }

    @Test
    void a_program_gets_credentials_where_nothing_is_wrong() {
        HttpResponse<String> answer =
                house.assumeRole("Connect-SSO", house.response("ana@example.com"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "arn:aws:sts::111122223333:assumed-role/Connect-SSO/ana@example.com",
                        "<Audience>" + House.GLOBAL + "</Audience>");
    }

    @ParameterizedTest
    @CsvSource({"signin," + House.GLOBAL, "us-west-2.signin," + House.REGIONAL})
    void a_trust_policy_that_lists_both_addresses_lets_in_from_either(
            String place, String recipient) {
        Page page =
                house.post(
                        place,
                        house.response("ana@example.com")
                                .roles(ResponseDraft.pair("From-Anywhere"))
                                .recipient(recipient));

        assertThat(page.body("data-page")).as(page.html()).isEqualTo("agent-desk");
        assertThat(page.body("data-agent")).isEqualTo("ana@example.com");
    }

    private Yaml.Mapping trace(String code) throws Exception {
        HttpResponse<String> answer = house.trace(code);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return (Yaml.Mapping) YamlReader.read(code, answer.body());
    }

    private static Yaml.Mapping check(Yaml.Mapping trace, String id) {
        return items(trace, "stations").stream()
                .flatMap(station -> items(station, "checks").stream())
                .filter(check -> text(check, "id").equals(id))
                .filter(check -> text(check, "outcome").equals("fail"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no failed " + id + " in " + trace));
    }

    private static List<Yaml.Mapping> items(Yaml.Mapping of, String name) {
        return ((Yaml.Sequence) of.get(name).orElseThrow())
                .items().stream().map(Yaml.Mapping.class::cast).toList();
    }

    private static String text(Yaml.Mapping of, String name) {
        return ((Yaml.Scalar) of.get(name).orElseThrow()).text();
    }
}
