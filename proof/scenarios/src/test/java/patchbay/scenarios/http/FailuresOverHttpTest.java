package patchbay.scenarios.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
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
import patchbay.testkit.Patchbay;
import patchbay.testkit.ResponseDraft;

/**
 * One running server; every failure as a browser, a program and an administrator see it, and that
 * its remedy leads to the desk.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailuresOverHttpTest {
    private static final String REQUEST_ID = "\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b";

    private House house;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        house = House.open(folder);
        Guardrail.enable(new Cloud(house));
    }

    @AfterAll
    void close() {
        house.close();
    }

    /** Each cause with a name that nothing else on the server has. */
    static List<Arguments> causes() {
        List<Arguments> causes = new ArrayList<>();
        Stream.of(AssertionCauses.all(), RoleCauses.all(), InstanceCauses.all())
                .flatMap(it -> it)
                .forEach(cause ->
                        causes.add(
                                Arguments.of(
                                        cause,
                                        cause.failure().replace('F', 'f') + "-" + causes.size())));
        return causes;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("causes")
    void the_page_says_the_clouds_sentence_the_trace_says_why_and_the_remedy_works(
            Cause cause, String name) throws Exception {
        Scene scene = new Scene(house, name);
        cause.given().accept(scene);

        Page page = cause.deed().apply(scene);

        refused(page, cause.failure(), cause.said(), cause.check());
        Yaml.Mapping decisive = decisive(page, cause.failure(), cause.check());
        assertThat(text(decisive, "expected")).isNotBlank().contains(cause.expected());
        assertThat(text(decisive, "found")).isNotBlank().contains(cause.found());
        assertThat(text(decisive, "remedy")).isNotBlank();

        cause.remedy().accept(scene);
        atTheDesk(cause.again().apply(scene));
    }

    @ParameterizedTest
    @EnumSource
    void f10_what_an_organization_denies_its_member(Guardrail guardrail) throws Exception {
        Cloud cloud = new Cloud(house);
        atTheDesk(Guardrail.signIn(house));
        String policy = guardrail.hang(cloud);

        Page page = Guardrail.signIn(house);

        refused(page, "F10", guardrail.said(), guardrail.check());
        assertThat(text(decisive(page, "F10", guardrail.check()), "found"))
                .contains("`" + guardrail.name() + "`", guardrail.found());
        guardrail.mend(cloud, policy);
        atTheDesk(Guardrail.signIn(house));
    }

    @Test
    void f17_the_address_of_the_desk_was_opened_directly() throws Exception {
        Page page = house.open("example-corp.my.connect", "/ccp-v2");

        refused(
                page,
                "F17",
                new Said(403, "Your session has expired. Please log in."),
                "connect.session-is-alive");
        assertThat(text(decisive(page, "F17", "connect.session-is-alive"), "found"))
                .contains("no session: the address was opened directly");
        atTheDesk(house.post("signin", house.response("ana@example.com")));
    }

    /** A code or a session that is not there (any more): a back button, an old tab. */
    @ParameterizedTest
    @CsvSource({
        "us-east-1.console, /auth/sign-in?code=spent, signin.hand-over-is-fresh",
        "us-east-1.console, /connect/federate/@, signin.console-session-is-alive",
        "example-corp.my.connect, /auth/sign-in?code=spent, connect.hand-over-is-fresh"
    })
    void f17_an_address_out_of_an_old_tab(String place, String path, String check) {
        Page page = house.open(place, path.replace("@", Patchbay.INSTANCE));

        assertThat(page.body("data-check")).as(page.html()).isEqualTo(check);
        assertThat(page.body("data-failure")).isEqualTo("F17");
        assertThat(page.text("message")).contains("expired");
    }

    /** Nothing is refused: the sign-in ends at the console's own page. */
    @ParameterizedTest
    @CsvSource({
        "'', no relay state",
        "https://example.com/connect/federate/x, which is not followed",
        "ping-pong, which is not followed"
    })
    void f15_a_relay_state_that_leads_nowhere_ends_in_the_console(String relayState, String found) {
        Page page = house.post("signin", "/saml", right(), relayState);

        assertThat(page.body("data-page")).as(page.html()).isEqualTo("console-session");
        assertThat(latest().body())
                .contains("\"id\":\"signin.relay-state-is-a-console-page\",\"outcome\":\"warn\"")
                .contains("\"failure\":\"F15\"", found);
        atTheDesk(house.post("signin", "/saml", right(), Patchbay.RELAY_STATE));
    }

    @Test
    void f24_a_destination_outside_that_nobody_approved() throws Exception {
        String crm = "https://crm.example.com";
        String relayState = to("https%3A%2F%2Fcrm.example.com%2Fdesk");
        String check = "connect.destination-is-a-page-or-an-approved-origin";
        Page page = house.post("signin", "/saml", right(), relayState);

        assertThat(page.body("data-failure")).as(page.html()).isEqualTo("F24");
        Yaml.Mapping decisive = decisive(page, "F24", check);
        assertThat(text(decisive, "found")).contains(crm);
        assertThat(decisive.toString()).contains("approve the origin `" + crm + "`");
        new Cloud(house)
                .connect(
                        "PUT",
                        "/instance/" + Patchbay.INSTANCE + "/approved-origin",
                        "{\"Origin\": \"" + crm + "\"}");
        try (Surfer person = new Surfer()) {
            assertThat(person.leaves(house.at("signin", "/saml"), right(), relayState))
                    .isEqualTo(crm + "/desk");
        }
    }

    @Test
    void f24_the_legacy_path_on_the_new_domain_is_warned_of() {
        house.post("signin", "/saml", right(), to("%2Fconnect%2Fccp-v2&new_domain=true"));

        assertThat(latest().body())
                .contains("\"id\":\"connect.destination-fits-the-domain\",\"outcome\":\"warn\"")
                .contains("drop `/connect` from the destination");
        house.post("signin", "/saml", right(), to("%2Fccp-v2&new_domain=true"));
        assertThat(latest().body())
                .contains("\"id\":\"connect.destination-fits-the-domain\",\"outcome\":\"pass\"");
    }

    private String right() {
        return house.response("ana@example.com").base64();
    }

    private static String to(String destination) {
        return Scene.LANDING + Patchbay.INSTANCE + "?destination=" + destination;
    }

    private HttpResponse<String> latest() {
        return house.trace("last");
    }

    @ParameterizedTest
    @EnumSource
    void an_api_refuses_as_the_cloud_does_and_takes_what_is_right(ApiRefusal refusal) {
        HttpResponse<String> answer = refusal.happensIn(house);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(refusal.status());
        assertThat(answer.body()).contains(refusal.message());
        HttpResponse<String> mended = refusal.mendedIn(house);
        assertThat(mended.statusCode()).as(mended.body()).isEqualTo(200);
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

    private static void refused(Page page, String failure, Said said, String check) {
        assertThat(page.body("data-page")).as(page.html()).isEqualTo("refused");
        assertThat(page.body("data-check")).as(page.html()).isEqualTo(check);
        assertThat(page.body("data-failure")).isEqualTo(failure);
        assertThat(page.status()).isEqualTo(said.status());
        assertThat(
                        page.text("message")
                                .replaceAll(REQUEST_ID, "ID")
                                .replaceAll("[0-9]+% of", "N% of"))
                .isEqualTo(said.sentence());
    }

    private static void atTheDesk(Page page) {
        assertThat(page.body("data-page")).as(page.html()).isEqualTo("agent-desk");
    }

    /** The trace says the same as the page; the check that decided. */
    private Yaml.Mapping decisive(Page page, String failure, String check) throws Exception {
        Yaml.Mapping trace = trace(page.text("trace-code"));
        Yaml.Mapping verdict = (Yaml.Mapping) trace.get("verdict").orElseThrow();
        assertThat(text(verdict, "outcome")).isEqualTo("refused");
        assertThat(text(verdict, "check")).isEqualTo(check);
        assertThat(text(verdict, "failure")).isEqualTo(failure);
        assertThat(text(verdict, "sentence")).isEqualTo(page.text("message"));
        return check(trace, check);
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
