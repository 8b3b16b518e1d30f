package patchbay.scenarios.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Rule 8.22: instances that keep passwords have a sign-in page; those with SAML have none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstanceSignInTest {
    private static final String PASSWORD = "Kept-Here-2026";

    @SuppressWarnings("NullAway.Init") // by the first method below
    private House house;

    @BeforeAll
    void a_managed_instance_with_an_agent(@TempDir Path folder) throws Exception {
        house = House.open(folder, "portal.yaml", Map.of("ASSIGNMENTS", ""));
        String id =
                value(
                        "Id",
                        call(
                                "PUT",
                                "/instance",
                                """
                                {"IdentityManagementType":"CONNECT_MANAGED","InstanceAlias":"own-door",
                                 "InboundCallsEnabled":true,"OutboundCallsEnabled":true}\
                                """));
        String routing = value("Id", call("GET", "/routing-profiles-summary/" + id, ""));
        String profiles = call("GET", "/security-profiles-summary/" + id, "").body();
        Matcher agent = Pattern.compile("\\{[^}]*\"Name\":\"Agent\"[^}]*}").matcher(profiles);
        assertThat(agent.find()).as(profiles).isTrue();
        HttpResponse<String> made =
                call(
                        "PUT",
                        "/users/" + id,
                        """
                        {"Username":"dora","Password":"%s",
                         "IdentityInfo":{"FirstName":"Dora","LastName":"Desk","Email":"dora@example.com"},
                         "PhoneConfig":{"PhoneType":"SOFT_PHONE"},
                         "SecurityProfileIds":["%s"],"RoutingProfileId":"%s"}\
                        """
                                .formatted(PASSWORD, value("Id", agent.group()), routing));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    }

    @AfterAll
    void close() {
        house.close();
    }

    private HttpResponse<String> call(String method, String path, String json) {
        return house.rest(house.root(), "connect", method, path, "", json);
    }

    private static String value(String name, HttpResponse<String> answer) {
        return value(name, answer.body());
    }

    private static String value(String name, String json) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        assertThat(matcher.find()).as(json).isTrue();
        return matcher.group(1);
    }

    private String at(String path) {
        return house.at("own-door.my.connect", path);
    }

    private static Map<String, String> dora(String password) {
        return Map.of("username", "dora", "password", password);
    }

    @Test
    void an_agent_signs_in_with_her_password_and_comes_to_the_page_she_asked_for() {
        try (Surfer dora = new Surfer()) {
            Page form = dora.open(at("/agent-app-v2"));
            assertThat(form.body("data-page")).as(form.html()).isEqualTo("instance-sign-in");

            Page desk = dora.submit(form, "sign-in", dora(PASSWORD));

            assertThat(desk.body("data-page")).as(desk.html()).isEqualTo("agent-desk");
            assertThat(desk.body("data-agent")).isEqualTo("dora");
            assertThat(dora.open(at("/home")).body("data-page")).isEqualTo("instance-home");
        }
    }

    @Test
    void after_logging_out_she_is_led_to_the_form_again() {
        try (Surfer dora = new Surfer()) {
            dora.submit(dora.open(at("/login")), "sign-in", dora(PASSWORD));

            Page out = dora.open(at("/logout"));

            assertThat(out.html()).contains("/login").doesNotContain("access portal");
            assertThat(dora.open(at("/ccp-v2")).body("data-page")).isEqualTo("instance-sign-in");
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_told_the_same() {
        try (Surfer one = new Surfer();
                Surfer other = new Surfer()) {
            Page wrong = one.submit(one.open(at("/login")), "sign-in", dora("Not-Hers-2026"));
            Page unknown =
                    other.submit(
                            other.open(at("/login")),
                            "sign-in",
                            Map.of("username", "nobody", "password", PASSWORD));

            assertThat(wrong.body("data-page")).isEqualTo("instance-sign-in");
            assertThat(unknown.text("message")).isEqualTo(wrong.text("message"));
            assertThat(one.open(at("/ccp-v2")).body("data-page")).isEqualTo("instance-sign-in");
        }
    }

    @Test
    void the_page_asked_for_cannot_lead_elsewhere() {
        try (Surfer dora = new Surfer()) {
            Page desk =
                    dora.submit(
                            dora.open(at("/login?next=%2F%2Fevil.example%2F")),
                            "sign-in",
                            dora(PASSWORD));

            assertThat(desk.body("data-page")).as(desk.html()).isEqualTo("agent-desk");
        }
    }

    @Test
    void an_instance_with_saml_has_no_form() {
        try (Surfer stranger = new Surfer()) {
            Page page = stranger.open(house.at("example-corp.my.connect", "/login"));

            assertThat(page.body("data-page")).isEqualTo("refused");
            assertThat(page.text("message")).isEqualTo("Your session has expired. Please log in.");
            assertThat(page.html()).doesNotContain("id=\"sign-in\"");
        }
    }
}
