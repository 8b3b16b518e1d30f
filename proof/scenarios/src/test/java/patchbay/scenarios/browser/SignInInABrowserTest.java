package patchbay.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import patchbay.scenarios.browser.Visit.Look;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInInABrowserTest {
    private static final String CODE = "[2-9A-Z]{4}-[2-9A-Z]{2}";

    private Chromium chromium;
    private Demo demo;

    static Stream<Look> looks() {
        return Stream.of(Look.DESKTOP, Look.PHONE, Look.BARE);
    }

    @BeforeAll
    void start() throws Exception {
        chromium = Chromium.start();
        demo = Demo.start();
    }

    @AfterAll
    void stop() {
        if (demo != null) {
            demo.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void ana_opens_her_tile_lands_at_the_desk_changes_her_status_and_logs_out(Look look) {
        try (Visit ana = new Visit(chromium, demo, look)) {
            ana.open("start", "/");
            ana.arriveAt("portal-sign-in");
            ana.signIn("ana");
            ana.arriveAt("portal");

            ana.openTile("Amazon Connect");
            ana.arriveAt("agent-desk");
            assertThat(ana.page().url())
                    .startsWith(demo.at("example-corp.my.connect", ""))
                    .doesNotContain("code=");
            assertThat(ana.attribute("data-agent")).isEqualTo("ana@example.com");

            String other =
                    ana.attribute("data-status").equals("Available") ? "Offline" : "Available";
            ana.page().click("#agent-status-form button:has-text('" + other + "')");
            ana.page().waitForSelector("body[data-status='" + other + "']");
            ana.page().reload();
            assertThat(ana.attribute("data-status")).isEqualTo(other);

            ana.page().click(".who button");
            ana.arriveAt("logged-out");
            ana.open("example-corp.my.connect", "/ccp-v2");
            ana.arriveAt("refused");
            assertThat(ana.text("#message")).isEqualTo("Your session has expired. Please log in.");
            assertThat(ana.attribute("data-failure")).isEqualTo("F17");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void ben_is_refused_in_the_clouds_words_and_an_administrator_reads_why(Look look) {
        String code;
        try (Visit ben = new Visit(chromium, demo, look)) {
            ben.open("start", "/");
            ben.signIn("ben");
            ben.openTile("Amazon Connect");
            ben.arriveAt("refused");
            assertThat(ben.text("#message"))
                    .isEqualTo(
                            "Access Denied. Your account has been authenticated, but has not been"
                                    + " onboarded to this application.");
            assertThat(ben.attribute("data-check")).isEqualTo("connect.login-is-session-name");
            assertThat(ben.attribute("data-failure")).isEqualTo("F02");
            code = ben.text("#trace-code");
            assertThat(code).matches(CODE);
        }
        try (Visit admin = new Visit(chromium, demo, look)) {
            admin.open("console", "/sign-ins/" + code);
            admin.arriveAt("console-sign-in");
            admin.signIn("admin");
            admin.arriveAt("trace");
            assertThat(admin.text("#trace-code")).isEqualTo(code);
            assertThat(admin.text("h1"))
                    .contains("refused at Connect user")
                    .contains("ben@example.com");
            assertThat(admin.page().locator(".path li").count()).isEqualTo(7);
            assertThat(admin.text(".path li.is-fail")).contains("Connect user", "refused here");
            assertThat(admin.text(".decisive"))
                    .contains("connect.login-is-session-name")
                    .contains("ben@example.com")
                    .contains("Ben@example.com");

            admin.menu("Sign-ins");
            admin.arriveAt("sign-ins");
            assertThat(admin.text(".rows")).contains(code);
            admin.page().fill("#q", code);
            admin.page().click(".find button");
            admin.page().waitForSelector("body[data-page='trace']");
            admin.menu("Home");
            admin.arriveAt("console-home");
            assertThat(admin.text(".path li.is-fail")).contains("Connect user");
        }
    }

    @Test
    void only_administrators_see_the_console() {
        try (Visit ana = new Visit(chromium, demo, Look.DESKTOP)) {
            ana.open("console", "/sign-ins");
            ana.signIn("ana");
            ana.arriveAt("console-sign-in");
            assertThat(ana.text("#message")).isNotBlank();
            ana.open("console", "/sign-ins");
            ana.page().waitForSelector("body[data-page='console-sign-in']");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void the_bare_address_leads_to_portal_and_console(Look look) {
        try (Visit visitor = new Visit(chromium, demo, look)) {
            visitor.page().navigate(demo.front());
            visitor.arriveAt("front");
            assertThat(visitor.text("footer")).contains("not affiliated");
            visitor.page().click("a:has-text('Console')");
            visitor.arriveAt("console-sign-in");
        }
    }
}
