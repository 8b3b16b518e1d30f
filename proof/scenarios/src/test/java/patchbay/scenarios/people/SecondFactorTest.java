package patchbay.scenarios.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import patchbay.scenarios.http.Page;
import patchbay.scenarios.http.Surfer;

/** Rule 7.24 over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SecondFactorTest {
    @SuppressWarnings("NullAway.Init") // set before all tests
    private Center center;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Surfer admin;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        center = Center.open(folder);
        admin = center.admin();
    }

    /** Whatever the test before it asked for. */
    @BeforeEach
    void let_people_in_without() {
        center.rules(admin, "CONTEXT_AWARE", "ALLOW", "off");
    }

    @AfterAll
    void close() {
        admin.close();
        center.close();
    }

    @Test
    void somebody_without_a_device_registers_an_app_at_sign_in_and_is_asked_for_it_elsewhere() {
        AuthenticatorApp app = registered("reg", "REGISTER");
        try (Surfer elsewhere = new Surfer()) {
            Page step = center.signIn(elsewhere, "start", "reg", Center.PASSWORD);
            assertThat(step.body("data-page")).isEqualTo("prove");
            assertThat(elsewhere.open(center.at("start", "/")).body("data-page"))
                    .isEqualTo("portal-sign-in");
            Page in = elsewhere.submit(step, "mfa", Map.of("code", app.code()));
            assertThat(in.body("data-page")).isIn("portal", "portal-nothing", "refused");
            assertThat(in.status()).isNotEqualTo(401);
            elsewhere.post(center.at("start", "/sign-out"), Map.of());
            assertThat(center.signIn(elsewhere, "start", "reg", Center.PASSWORD).body("data-page"))
                    .as("this browser is known by now")
                    .isNotEqualTo("prove");
        }
    }

    @Test
    void totp_reuse_is_refused() {
        AuthenticatorApp app = registered("replay", "REGISTER");
        try (Surfer thief = new Surfer()) {
            Page step = center.signIn(thief, "start", "replay", Center.PASSWORD);
            Page refused = thief.submit(step, "mfa", Map.of("code", app.last()));
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.text("message")).contains("used before");
        }
    }

    @Test
    void a_clock_that_is_wrong_is_told() {
        AuthenticatorApp app = registered("drift", "REGISTER");
        try (Surfer drift = new Surfer()) {
            Page step = center.signIn(drift, "start", "drift", Center.PASSWORD);
            Page refused = drift.submit(step, "mfa", Map.of("code", app.codeAgo(8)));
            assertThat(refused.text("message")).isEqualTo("The clock of your device is wrong");
            assertThat(refused.text("why")).contains("240 seconds ago");
        }
    }

    @Test
    void after_five_wrong_codes_the_sign_in_is_over_and_the_right_code_is_worth_nothing() {
        AuthenticatorApp app = registered("guess", "REGISTER");
        try (Surfer guesser = new Surfer()) {
            Page step = center.signIn(guesser, "start", "guess", Center.PASSWORD);
            int status = 401;
            for (int i = 0; i < 7; i++) {
                status = guesser.submit(step, "mfa", Map.of("code", "00000" + i)).status();
            }
            assertThat(status).isIn(401, 429, 200);
            Page late = guesser.submit(step, "mfa", Map.of("code", app.code()));
            assertThat(late.body("data-page")).isNotEqualTo("portal");
        }
    }

    @Test
    void an_administrator_takes_lost_devices_off() {
        center.rules(admin, "CONTEXT_AWARE", "REGISTER", "off");
        Page invited = center.invite(admin, "lost", "one-time");
        String id = invited.link("class", "button").replace("/people/", "");
        try (Surfer lost = new Surfer()) {
            Page choose = center.signIn(lost, "start", "lost", invited.text("one-time-password"));
            Page register =
                    lost.submit(choose, "set-password", InvitationTest.both(Center.PASSWORD));
            AuthenticatorApp app = new AuthenticatorApp(register.text("app-secret"));
            lost.submit(register, "register-app", Map.of("code", app.code(), "name", "Phone"));
        }
        try (Surfer lost = new Surfer()) {
            assertThat(center.signIn(lost, "start", "lost", Center.PASSWORD).body("data-page"))
                    .isEqualTo("prove");
            admin.post(center.at("console", "/people/" + id + "/sign-in/remove-devices"), Map.of());
        }
        try (Surfer lost = new Surfer()) {
            assertThat(center.signIn(lost, "start", "lost", Center.PASSWORD).body("data-page"))
                    .isEqualTo("register");
        }
    }

    @Test
    void the_console_asks_for_the_second_factor_too() {
        try (Surfer first = new Surfer()) {
            center.rules(admin, "ALWAYS", "REGISTER", "off");
            Page register = center.signIn(first, "console", "admin", "Admin-Staple-7");
            assertThat(register.body("data-page")).isEqualTo("register");
            assertThat(first.open(center.at("console", "/outbox")).body("data-page"))
                    .isEqualTo("console-sign-in");
        }
    }

    @Test
    void without_a_device_a_code_is_mailed_where_the_rules_say_so() {
        withPassword("mailed");
        center.rules(admin, "CONTEXT_AWARE", "EMAIL_CODE", "off");
        try (Surfer mailed = new Surfer()) {
            Page step = center.signIn(mailed, "start", "mailed", Center.PASSWORD);
            assertThat(step.body("data-page")).isEqualTo("prove");
            String letter = center.letter(admin, "mailed@example.com").html();
            int at = letter.indexOf("Your code is ") + 13;
            assertThat(mailed.submit(step, "mfa", Map.of("code", "000000")).status())
                    .isEqualTo(401);
            Page in = mailed.submit(step, "mfa", Map.of("code", letter.substring(at, at + 6)));
            assertThat(in.body("data-page")).isNotEqualTo("prove");
            assertThat(mailed.open(center.at("start", "/profile")).body("data-page"))
                    .isEqualTo("profile");
        }
    }

    @Test
    void without_a_device_sign_in_is_blocked_where_the_rules_say_so() {
        withPassword("blocked");
        center.rules(admin, "CONTEXT_AWARE", "BLOCK", "off");
        try (Surfer blocked = new Surfer()) {
            Page end = center.signIn(blocked, "start", "blocked", Center.PASSWORD);
            assertThat(end.status()).isEqualTo(403);
            assertThat(end.body("data-page")).isEqualTo("sign-in-ended");
            String told = end.text("message");
            String code = told.substring(told.length() - 7);
            assertThat(admin.open(center.at("console", "/sign-ins/" + code)).html())
                    .contains("factor.device", "F32");
        }
    }

    @Test
    void people_see_and_end_their_sessions() {
        withPassword("many");
        try (Surfer here = new Surfer();
                Surfer there = new Surfer()) {
            center.signIn(here, "start", "many", Center.PASSWORD);
            center.signIn(there, "start", "many", Center.PASSWORD);
            Page sessions = here.open(center.at("start", "/sessions"));
            String[] parts = sessions.html().split("action=\"/sessions/");
            assertThat(parts).hasSize(3);
            for (int i = 1; i < parts.length; i++) {
                if (!parts[i - 1].substring(parts[i - 1].lastIndexOf("<li")).contains("This one")) {
                    String id = parts[i].substring(0, parts[i].indexOf('/'));
                    here.post(center.at("start", "/sessions/" + id + "/end"), Map.of());
                }
            }
            assertThat(there.open(center.at("start", "/profile")).body("data-page"))
                    .isEqualTo("portal-sign-in");
            assertThat(here.open(center.at("start", "/profile")).body("data-page"))
                    .isEqualTo("profile");
        }
    }

    @Test
    void a_new_password_ends_every_other_session() {
        withPassword("turn");
        try (Surfer here = new Surfer();
                Surfer there = new Surfer()) {
            center.signIn(here, "start", "turn", Center.PASSWORD);
            center.signIn(there, "start", "turn", Center.PASSWORD);
            Page profile = here.open(center.at("start", "/profile"));
            Map<String, String> form =
                    Map.of(
                            "current",
                            Center.PASSWORD,
                            "password",
                            "Trombone4-Lichen",
                            "again",
                            "Trombone4-Lichen");
            assertThat(here.submit(profile, "change-password", form).status()).isEqualTo(200);
            assertThat(there.open(center.at("start", "/profile")).body("data-page"))
                    .isEqualTo("portal-sign-in");
        }
    }

    private void withPassword(String name) {
        center.invite(admin, name, "mail");
        try (Surfer somebody = new Surfer()) {
            Page form =
                    somebody.open(center.letter(admin, name + "@example.com").link("id", "action"));
            somebody.submit(form, "set-password", InvitationTest.both(Center.PASSWORD));
        }
    }

    /** Somebody who registered an app at their first sign-in. */
    private AuthenticatorApp registered(String name, String without) {
        withPassword(name);
        center.rules(admin, "CONTEXT_AWARE", without, "off");
        try (Surfer somebody = new Surfer()) {
            Page register = center.signIn(somebody, "start", name, Center.PASSWORD);
            assertThat(register.body("data-page")).isEqualTo("register");
            AuthenticatorApp app = new AuthenticatorApp(register.text("app-secret"));
            Page in =
                    somebody.submit(
                            register, "register-app", Map.of("code", app.code(), "name", "Phone"));
            assertThat(in.status()).isNotEqualTo(401);
            Page devices = somebody.open(center.at("start", "/devices"));
            assertThat(devices.body("data-page")).isEqualTo("devices");
            assertThat(devices.html()).contains("Phone");
            return app;
        }
    }
}
