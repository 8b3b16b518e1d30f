package patchbay.scenarios.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import patchbay.aws.Secret;
import patchbay.cli.Main;
import patchbay.scenarios.browser.Visit.Look;
import patchbay.scenarios.http.SignedCall;

/**
 * The twelve hours of a session at an instance, lived through with {@code patchbay time}: rules
 * 8.22, 8.26, 8.27 and 8.28.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionInABrowserTest {
    private static final String DESK = "example-corp.my.connect";
    private static final String EXPIRED = "Your session has expired. Please log in.";

    private Chromium chromium;
    private Demo demo;

    static Stream<Look> looks() {
        return Stream.of(Look.PHONE, Look.BARE);
    }

    @BeforeAll
    void start() throws Exception {
        chromium = Chromium.start();
        demo = Demo.start();
        profile("{\"renewal\":true}");
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

    private Visit atTheDesk(Look look) {
        Visit ana = new Visit(chromium, demo, look);
        ana.open("start", "/");
        ana.signIn("ana");
        ana.openTile("Amazon Connect");
        ana.arriveAt("agent-desk");
        return ana;
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_warning_comes_first_and_a_renewal_keeps_the_open_page(Look look) throws Exception {
        time("reset");
        try (Visit ana = atTheDesk(look)) {
            assertThat(ana.page().locator("#session-warning")).isHidden();
            if (look.scripts()) {
                ana.page().evaluate("window.draft = 'half a sentence'");
            }

            time("advance", "11h50m");
            lookAgain(ana, look);
            assertThat(ana.page().locator("#session-warning")).isVisible();
            assertThat(ana.text("#session-warning")).contains("within a quarter of an hour");
            ana.arriveAt("agent-desk");
            Page tab = ana.page().context().waitForPage(() -> ana.page().click("#renew"));
            renew(tab, look);

            lookAgain(ana, look);
            assertThat(ana.page().locator("#session-warning")).isHidden();
            if (look.scripts()) {
                assertThat(ana.page().evaluate("window.draft"))
                        .as("what the page held")
                        .isEqualTo("half a sentence");
            }
            String other =
                    ana.attribute("data-status").equals("Available") ? "Offline" : "Available";
            ana.page().click("#agent-status-form button:has-text('" + other + "')");
            ana.page().waitForSelector("body[data-status='" + other + "']");

            time("advance", "11h59m");
            lookAgain(ana, look);
            assertThat(ana.page().locator("#session-warning")).isVisible();
            time("advance", "1m");
            lookAgain(ana, look);
            ana.arriveAt("refused");
            assertThat(ana.attribute("data-failure")).isEqualTo("F17");
            assertThat(ana.attribute("data-check")).isEqualTo("connect.session-is-alive");
            assertThat(ana.text("#message")).isEqualTo(EXPIRED);
            assertThat(ana.text("#trace-code")).isNotBlank();
        }
    }

    /** With scripts the page asks by itself; without, whoever works loads it again. */
    private static void lookAgain(Visit person, Look look) {
        if (look.scripts()) {
            person.page().waitForResponse(answer -> answer.url().endsWith("/session"), () -> {});
            person.page().waitForLoadState();
        } else {
            person.page().reload();
        }
    }

    private static void renew(Page tab, Look look) {
        tab.waitForSelector("body[data-page='portal-sign-in']");
        tab.fill("#username", "ana");
        tab.fill("#password", "ana-Demo-2026!");
        tab.click("#sign-in button[type=submit]");
        tab.click("[data-application='Amazon Connect']");
        if (!look.scripts()) {
            tab.click("#saml-form button");
        }
        tab.waitForSelector("body[data-page='session-renewed']");
        tab.close();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void one_logs_out_of_the_desk_alone_or_of_the_identity_provider_too(Look look)
            throws Exception {
        time("reset");
        try (Visit ana = atTheDesk(look)) {
            ana.page().click(".who button");
            ana.arriveAt("logged-out");
            ana.open("start", "/");
            ana.arriveAt("portal");

            ana.openTile("Amazon Connect");
            ana.arriveAt("agent-desk");
            ana.page().click("#log-out-both");
            ana.page().waitForSelector("main form button");
            ana.page().click("main form button");
            ana.arriveAt("portal-sign-in");
            ana.open(DESK, "/ccp-v2");
            ana.arriveAt("refused");
            assertThat(ana.attribute("data-failure")).isEqualTo("F17");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whoever_does_nothing_is_logged_out_where_the_profile_says_so(Look look) throws Exception {
        time("reset");
        profile("{\"inactivityEnds\":true,\"inactivityMinutes\":15}");
        try (Visit ana = atTheDesk(look)) {
            time("advance", "14m");
            ana.page().click("#agent-status-form button[aria-pressed=true]");
            ana.arriveAt("agent-desk");
            time("advance", "14m");
            lookAgain(ana, look);
            ana.arriveAt("agent-desk");
            if (!look.scripts()) {
                // To load a page is to do something.
                time("advance", "14m");
            }

            time("advance", look.scripts() ? "1m" : "15m");
            lookAgain(ana, look);
            ana.arriveAt("refused");
            assertThat(ana.attribute("data-check")).isEqualTo("connect.session-was-active");
            assertThat(ana.text("#message")).isEqualTo(EXPIRED);
        } finally {
            profile("{\"inactivityEnds\":false}");
        }
    }

    private void time(String... words) {
        List<String> all = new ArrayList<>(List.of("time"));
        all.addAll(List.of(words));
        all.addAll(List.of("--url", demo.front()));
        StringWriter said = new StringWriter();
        try (PrintWriter to = new PrintWriter(said)) {
            int code = Main.run(Optional.empty(), to, to, all.toArray(String[]::new));
            assertThat(code).as(said.toString()).isZero();
        }
    }

    private void profile(String json) throws Exception {
        var answer =
                SignedCall.json(
                        demo.at("api", ""),
                        demo.credential("aws_access_key_id"),
                        new Secret(demo.credential("aws_secret_access_key")),
                        "patchbay",
                        "/api/v1/connect/example-corp/authentication-profile",
                        json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
