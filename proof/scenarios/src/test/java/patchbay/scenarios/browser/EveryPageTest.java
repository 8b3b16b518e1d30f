package patchbay.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import patchbay.scenarios.people.AuthenticatorApp;

/**
 * Every page of every place, in a real browser: no violation of WCAG 2.2 AA, in both themes; every
 * control within reach of the keyboard, its focus to be seen; nothing to be scrolled sideways on
 * 320 px; in English and in German. An address that the server answers and this test has not asked
 * fails it.
 *
 * <p>It takes minutes, so it runs where it is asked for: {@code -Dpatchbay.every-page=true}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "patchbay.every-page", matches = "true")
class EveryPageTest {
    private static final String ACCOUNT = "/accounts/111122223333";
    private static final String INSTANCE = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";

    /** Whoever comes here is signed out: asked at the end. */
    private static final Set<String> FAREWELLS =
            Set.of(
                    "Instance /logout",
                    "Instance /connect/logout",
                    "Instance /logout/both",
                    "FederationConsole /logout");

    /** A tile's address hands a response over by itself: looked at without scripts. */
    private static final Set<String> HAND_OVERS = Set.of("AccessPortal /applications/{id}");

    private Chromium chromium;
    private Demo demo;
    private Inspection inspection;
    private final Set<String> asked = new TreeSet<>();

    @BeforeAll
    void start() throws Exception {
        chromium = Chromium.start();
        demo = Demo.start();
        inspection = new Inspection();
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

    @Test
    void nobody_is_kept_out_of_any_page(@TempDir Path folder) throws Exception {
        try (BrowserContext admins = window(true);
                BrowserContext others = window(true);
                BrowserContext bare = window(false)) {
            Page admin = admins.newPage();
            refusals(others.newPage());
            enter(admin);
            furnish(admin);
            Addresses addresses = new Addresses(demo.routes());
            Crawl crawl = new Crawl(addresses, inspection, both(FAREWELLS, HAND_OVERS));
            crawl.from(admin, starts(addresses));
            withoutScripts(bare.newPage());
            new Scenes(demo, inspection, admin).all();
            String metadata =
                    Objects.requireNonNull(
                            crawl.answered().get("IdentityProvider /saml/metadata/{key}"),
                            "a link to an application's metadata");
            for (String sibling : List.of("assertion", "logout")) {
                crawl.ask(admin, metadata.replace("/metadata/", "/" + sibling + "/"));
            }
            for (String path : List.of("/logout", "/connect/logout", "/logout/both")) {
                crawl.ask(admin, demo.at("example-corp.my.connect", path));
            }
            crawl.ask(admin, demo.at("us-east-1.console", "/logout"));
            asked.addAll(crawl.answered().keySet());
            asked.addAll(HAND_OVERS);
            newcomers(others, folder);
            assertThat(unasked(addresses)).as("addresses that this test has not asked").isEmpty();
        } finally {
            inspection.complaints().forEach(System.err::println);
        }
        assertThat(inspection.complaints()).isEmpty();
    }

    /** Somebody who must register a second factor, and the owner of an empty house. */
    private void newcomers(BrowserContext others, Path folder) throws Exception {
        others.clearCookies();
        Page chris = others.newPage();
        chris.navigate(demo.at("start", "/"));
        signIn(chris, "chris", "chris-Demo-2026!");
        inspection.look(arrived(chris, "register"));
        chris.click("details summary");
        chris.fill("#app-code", new AuthenticatorApp(chris.innerText("#app-secret")).code());
        chris.click("#register-app button");
        arrived(chris, "portal");
        others.clearCookies();
        chris.navigate(demo.at("start", "/"));
        signIn(chris, "chris", "chris-Demo-2026!");
        inspection.look(arrived(chris, "prove"));
        try (Demo empty = Demo.empty(folder)) {
            Page owner = others.newPage();
            owner.navigate(empty.at("console", "/"));
            inspection.look(arrived(owner, "console-sign-in"));
            signIn(
                    owner,
                    empty.credential("aws_access_key_id"),
                    empty.credential("aws_secret_access_key"));
            inspection.look(arrived(owner, "first-administrator"));
        }
    }

    /** What scripts do by themselves, a button does. */
    private void withoutScripts(Page page) {
        page.navigate(demo.at("start", "/"));
        signIn(page, "ana", "ana-Demo-2026!");
        inspection.lookWithoutScripts(arrived(page, "portal"));
        page.navigate(demo.at("start", "/devices"));
        inspection.lookWithoutScripts(arrived(page, "devices"));
        page.navigate(demo.at("start", "/"));
        page.click("[data-application='Amazon Connect']");
        inspection.lookWithoutScripts(arrived(page, "portal-hand-over"));
        page.click("#saml-form button");
        inspection.lookWithoutScripts(arrived(page, "agent-desk"));
    }

    static Page arrived(Page page, String name) {
        page.waitForSelector("body[data-page='" + name + "']");
        return page;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    /** Programs ask the APIs; assets, figures and metadata are no pages. */
    private Set<String> unasked(Addresses addresses) {
        Set<String> unasked = new TreeSet<>(addresses.all());
        unasked.removeAll(asked);
        unasked.removeIf(kind ->
                kind.startsWith("Place ")
                        || kind.startsWith("Front /api/")
                        || kind.startsWith("Console /api/")
                        || kind.endsWith(".xml")
                        || kind.contains("/saml/metadata/")
                        || kind.equals("Front /authorize")
                        || kind.equals("Api /authorize"));
        return unasked;
    }

    private BrowserContext window(boolean scripts) {
        BrowserContext context =
                chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(1280, 800)
                                        .setLocale("en-US")
                                        .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(20_000);
        return context;
    }

    /**
     * Addresses without gaps, each at its own host, and some whose gaps hold nothing that exists.
     */
    private List<String> starts(Addresses addresses) {
        List<String> starts = new ArrayList<>();
        for (String kind : addresses.all()) {
            String[] parts = kind.split(" ", 2);
            String host =
                    switch (parts[0]) {
                        case "AccessPortal" -> "start";
                        case "Console" -> "console";
                        case "Instance" -> "example-corp.my.connect";
                        case "FederationConsole" -> "us-east-1.console";
                        case "SignIn" -> "signin";
                        case "RegionalSignIn" -> "us-east-1.signin";
                        default -> "";
                    };
            if (!host.isEmpty() && !parts[1].contains("{") && !parts[1].startsWith("/api/")) {
                starts.add(demo.at(host, parts[1]));
            }
        }
        starts.add(demo.front());
        for (String path :
                List.of(
                        "/invitation/none",
                        "/email/none",
                        "/password/reset/none",
                        "/requests/none",
                        "/logout/none",
                        "/device/none",
                        "/authorize/none")) {
            starts.add(demo.at("start", path));
        }
        starts.add(demo.at("console", ACCOUNT + "/what-if"));
        starts.add(demo.at("us-east-1.console", "/connect/federate/" + INSTANCE));
        starts.add(demo.at("us-east-1.console", "/ec2/home"));
        starts.add(demo.at("console", "/no-such-page"));
        starts.add(demo.at("console", "/sign-ins/AAAAA-A0"));
        return starts;
    }

    private void refusals(Page ben) {
        ben.navigate(demo.at("start", "/"));
        signIn(ben, "ben", "no-such-password");
        inspection.look(ben);
        signIn(ben, "ben", "ben-Demo-2026!");
        ben.click("[data-application='Amazon Connect']");
        ben.waitForSelector("body[data-page='refused']");
        inspection.look(ben);
    }

    private static void signIn(Page page, String name, String password) {
        page.fill("#username", name);
        page.fill("#password", password);
        page.click("#sign-in button[type=submit]");
    }

    /** Into portal, desk and console. */
    private void enter(Page admin) {
        admin.navigate(demo.at("start", "/"));
        signIn(admin, "admin", "admin-Demo-2026!");
        admin.click("[data-application='Amazon Connect']");
        admin.waitForSelector("body[data-page='agent-desk'], body[data-page='desk-home']");
        admin.navigate(demo.at("console", "/"));
        signIn(admin, "admin", "admin-Demo-2026!");
        admin.waitForSelector("body[data-page='console-home']");
    }

    /** What an empty house has none of, so that lists have rows and rows have pages. */
    private void furnish(Page admin) {
        post(
                admin,
                "/people/invite",
                Map.of(
                        "userName",
                        "nia",
                        "how",
                        "mail",
                        "email",
                        "nia@example.com",
                        "givenName",
                        "Nia",
                        "familyName",
                        "New"));
        post(admin, ACCOUNT + "/users", Map.of("name", "provisioner"));
        post(admin, "/permission-sets", Map.of("name", "Readers", "description", "", "hours", "1"));
        post(
                admin,
                "/sources/new/ldap",
                Map.of(
                        "name",
                        "Directory",
                        "server",
                        "ldaps://127.0.0.1:1",
                        "bindDn",
                        "cn=reader,dc=example,dc=com",
                        "bindPassword",
                        "unused",
                        "peopleBase",
                        "ou=people,dc=example,dc=com",
                        "do",
                        "save"));
    }

    private void post(Page admin, String path, Map<String, String> fields) {
        Object status =
                admin.evaluate(
                        "async ([path, fields]) => (await fetch(path,"
                                + " {method: 'POST', body: new URLSearchParams(fields)})).status",
                        List.of(path, fields));
        assertThat(((Number) status).intValue()).as(path).isLessThan(400);
    }
}
