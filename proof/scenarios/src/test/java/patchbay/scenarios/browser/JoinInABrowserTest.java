package patchbay.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import patchbay.scenarios.browser.Visit.Look;
import patchbay.scenarios.people.AuthenticatorApp;

/**
 * Somebody new: invited in the console, found in the outbox, with a password, an authenticator app
 * and a passkey of Chromium's virtual authenticator; to the desk by the tile.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoinInABrowserTest {
    private static final String PASSWORD = "Correct-Horse-7";

    private Chromium chromium;

    @BeforeAll
    void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    static Stream<Look> looks() {
        return Stream.of(Look.DESKTOP, Look.PHONE);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void ana_joins_with_an_app_and_a_passkey_and_lands_at_the_desk(Look look, @TempDir Path folder)
            throws Exception {
        try (Demo demo = Demo.withoutAna(folder);
                Visit admin = new Visit(chromium, demo, look);
                Visit ana = new Visit(chromium, demo, look)) {
            admin.open("console", "/sign-in-rules");
            admin.signIn("admin");
            rules(admin, "REGISTER");
            String link = invite(admin);
            assign(admin);

            ana.page().navigate(link);
            ana.arriveAt("sign-up");
            ana.page().fill("#password", PASSWORD);
            ana.page().fill("#again", PASSWORD);
            ana.page().click("#set-password button");
            ana.arriveAt("done");
            ana.page().click("main a.button");
            ana.arriveAt("portal-sign-in");
            signIn(ana);
            ana.arriveAt("register");
            ana.page().click("summary");
            AuthenticatorApp app = new AuthenticatorApp(ana.text("#app-secret"));
            ana.page().fill("#app-code", app.code());
            ana.page().click("#register-app button");
            ana.arriveAt("portal");

            ana.open("start", "/devices");
            ana.carryPasskey();
            ana.arriveAt("devices");
            ana.page().fill("#key-name", "Passkey");
            ana.page().click("#register-key button");
            ana.page().waitForSelector(".rows strong:has-text('Passkey')");
            ana.open("start", "/sessions");
            ana.arriveAt("sessions");
            ana.open("start", "/profile");
            ana.arriveAt("profile");
            assertThat(ana.text("main")).contains("ana@example.com", "verified");

            forget(ana);
            ana.open("start", "/");
            signIn(ana);
            ana.arriveAt("prove");
            ana.page().fill("#code", app.code());
            ana.page().click("#mfa button");
            ana.arriveAt("portal");
            String tile =
                    ana.page().locator("[data-application='Amazon Connect']").getAttribute("href");

            forget(ana);
            String id = tile.substring(tile.lastIndexOf('/') + 1);
            ana.page().navigate("about:blank");
            ana.open("start", "/#/saml/default/Amazon%20Connect/" + id);
            ana.arriveAt("portal-sign-in");
            signIn(ana);
            ana.arriveAt("prove");
            ana.page().click("#key button");
            ana.arriveAt("agent-desk");
            assertThat(ana.attribute("data-agent")).isEqualTo("ana@example.com");
        }
    }

    private static String invite(Visit admin) {
        admin.open("console", "/people/invite");
        admin.arriveAt("invite");
        admin.page().fill("#userName", "ana");
        admin.page().fill("#email", "ana@example.com");
        admin.page().fill("#givenName", "Ana");
        admin.page().fill("#familyName", "Agent");
        admin.page().click("#invite button[type=submit]");
        admin.arriveAt("invited");
        admin.page().click("main a.button");
        admin.arriveAt("outbox");
        admin.page().click(".rows a:has-text('Invitation')");
        admin.arriveAt("letter");
        assertThat(admin.text("#recipient")).isEqualTo("To ana@example.com");
        return admin.page().locator("#action").getAttribute("href");
    }

    private static void assign(Visit admin) {
        admin.open("console", "/applications");
        admin.page().click(".rows a:has-text('Amazon Connect') >> nth=0");
        admin.page().click("a[href$='/assignments']");
        admin.page().fill("#person", "ana");
        admin.page().click("form:has(#person) button");
        admin.page().waitForSelector(".rows strong:has-text('ana')");
    }

    /** A browser that was never here before, with the same passkey. */
    private static void forget(Visit visit) {
        visit.page().context().clearCookies();
    }

    @Test
    void the_rules_are_set_in_the_console(@TempDir Path folder) throws Exception {
        try (Demo demo = Demo.withoutAna(folder);
                Visit admin = new Visit(chromium, demo, Look.PHONE)) {
            admin.open("console", "/sign-in-rules");
            admin.signIn("admin");
            rules(admin, "ALLOW");
            admin.arriveAt("sign-in-rules");
            assertThat(admin.text("#message")).isEqualTo("Saved.");
            admin.page().fill("#minutes", "5");
            admin.page().fill("#hours", "0");
            admin.page().fill("#days", "0");
            admin.page().click("#rules button");
            admin.page().waitForSelector(".alert");
            assertThat(admin.text("#message")).contains("15 minutes to 90 days");
        }
    }

    private static void rules(Visit admin, String without) {
        admin.open("console", "/sign-in-rules");
        admin.page().waitForSelector("body[data-page=sign-in-rules]");
        admin.page().check("#without-" + without);
        admin.page().click("#rules button");
        admin.page().waitForSelector("#message");
    }

    private static void signIn(Visit visit) {
        visit.page().fill("#username", "ana");
        visit.page().fill("#password", PASSWORD);
        visit.page().click("#sign-in button[type=submit]");
    }
}
