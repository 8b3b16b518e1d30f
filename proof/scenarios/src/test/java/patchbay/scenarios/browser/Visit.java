package patchbay.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person at one browser window, who looks closely at every page. */
final class Visit implements AutoCloseable {
    /** WCAG 2.2, 2.5.8. Links inside sentences are exempt, so only what stands alone is asked. */
    private static final int SMALLEST_TARGET = 24;

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Demo demo;
    private final Look look;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    /** A window: its size, its colours, whether scripts run. */
    record Look(String name, int width, int height, ColorScheme colours, boolean scripts) {
        static final Look DESKTOP = new Look("desktop-light", 1280, 800, ColorScheme.LIGHT, true);
        static final Look PHONE = new Look("phone-dark", 390, 844, ColorScheme.DARK, true);
        static final Look BARE = new Look("no-script", 1280, 800, ColorScheme.LIGHT, false);

        @Override
        public String toString() {
            return name;
        }
    }

    Visit(Chromium chromium, Demo demo, Look look) {
        this.demo = demo;
        this.look = look;
        this.context =
                chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(look.width(), look.height())
                                        .setColorScheme(look.colours())
                                        .setJavaScriptEnabled(look.scripts()));
        context.setDefaultTimeout(20_000);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            // A refusal's own status is no complaint; a broken policy or script is.
            if (message.type().equals("error")
                    && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Opens an address of one of the places. */
    void open(String place, String path) {
        page.navigate(demo.at(place, path));
    }

    /** Follows a link of the menu, which is a button on a narrow window. */
    void menu(String link) {
        if (page.locator(".menu > summary").isVisible()) {
            page.click(".menu > summary");
        }
        page.click("nav a:text-is('" + link + "')");
    }

    /** A passkey that somebody touches at once. */
    void carryPasskey() {
        CDPSession devTools = page.context().newCDPSession(page);
        devTools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject add = new JsonObject();
        add.add("options", options);
        devTools.send("WebAuthn.addVirtualAuthenticator", add);
    }

    void signIn(String userName) {
        page.fill("#username", userName);
        page.fill("#password", userName + "-Demo-2026!");
        page.click("#sign-in button[type=submit]");
    }

    /** Opens the tile; without scripts the page in between needs a press of its button. */
    void openTile(String application) {
        page.click("[data-application='" + application + "']");
        if (!look.scripts()) {
            assertThat(attribute("data-page")).isEqualTo("portal-hand-over");
            page.click("#saml-form button");
        }
    }

    /** Waits for the page that programs know by this name, looks at it, takes its picture. */
    void arriveAt(String dataPage) {
        page.waitForSelector("body[data-page='" + dataPage + "']");
        assertThat(page.title()).as("title").isNotBlank();
        assertThat(page.locator("h1").count()).as("headings of the first level").isEqualTo(1);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        everyFieldHasALabel();
        everyTargetIsLargeEnough();
        nothingIsCutOff();
        assertThat(complaints).as("complaints of the browser at " + dataPage).isEmpty();
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve(picture(dataPage))));
    }

    /** Refusals are told apart by their number. */
    private String picture(String dataPage) {
        String failure = attribute("data-failure");
        return dataPage + (failure.isEmpty() ? "" : "-" + failure) + "-" + look.name() + ".png";
    }

    private void everyFieldHasALabel() {
        for (Locator field : page.locator("input:not([type=hidden]), select").all()) {
            String id = field.getAttribute("id");
            assertThat(page.locator("label[for='" + id + "']").count())
                    .as("labels of field %s", id)
                    .isEqualTo(1);
        }
    }

    private void everyTargetIsLargeEnough() {
        String alone = "button:visible, .button:visible, nav a:visible, summary:visible";
        for (Locator target : page.locator(alone).all()) {
            var box = target.boundingBox();
            assertThat(Math.min(box.width, box.height))
                    .as("size of %s", target.textContent())
                    .isGreaterThanOrEqualTo(SMALLEST_TARGET);
        }
    }

    /** WCAG 2.2, 1.4.10: nobody scrolls sideways to read. */
    private void nothingIsCutOff() {
        int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        assertThat(width).as("width of the content").isLessThanOrEqualTo(look.width());
    }

    /** An attribute of the page's body; empty text where it has none. */
    String attribute(String name) {
        String value = page.locator("body").getAttribute(name);
        return value == null ? "" : value;
    }

    String text(String selector) {
        return page.locator(selector).innerText();
    }

    @Override
    public void close() {
        context.close();
    }
}
