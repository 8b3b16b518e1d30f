package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** People of a Keycloak sign in to the portal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnabledIfSystemProperty(
        named = "patchbay.keycloak.home",
        matches = ".+",
        disabledReason = "needs a Keycloak: run with -Preal-idp")
class KeycloakSourceTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String EMAIL = "email";

    private final List<AutoCloseable> running = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // set before the tests
    private Patchbay patchbay;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private OwnApi api;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private Keycloak keycloak;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private KeycloakRealm corp;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private Browser browser;

    @BeforeAll
    void set_up(@TempDir Path work) throws Exception {
        assumeTrue(CHROMIUM.toFile().canExecute(), "needs Chromium (Debian: chromium)");
        keycloak = Keycloak.start(Path.of(System.getProperty("patchbay.keycloak.home")), work);
        running.add(keycloak);
        Path seed = work.resolve("seed.yaml");
        Files.writeString(
                seed,
                """
                identityCenter:
                  region: us-east-1
                  users:
                    - {userName: "ana@example.com", password: "Ana-Own-2026!", email: ana@example.com, givenName: Ana, familyName: Agent}
                    - {userName: "ben@example.org", password: "Ben-Own-2026!", email: ben@example.org, givenName: Ben, familyName: Agent}
                """);
        patchbay = Patchbay.start(work, "--seed", seed.toString());
        running.add(patchbay);
        api = new OwnApi(patchbay);
        corp = new KeycloakRealm(keycloak, "corp");
        corp.person("ana", "ana@example.com");
        corp.person("unknown", "unknown@example.com");
        corp.person("stranger", "ben@example.org");
        connect(corp, "Corp", corp.metadata(), EMAIL);
        Playwright playwright = Playwright.create();
        running.add(playwright);
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(CHROMIUM)
                                        .setArgs(List.of("--no-sandbox")));
    }

    /** A source of Patchbay and the client of the realm that belongs to it. */
    private String connect(KeycloakRealm realm, String name, String metadata, String format)
            throws Exception {
        String created =
                api.post(
                        "identity-sources",
                        """
                        {"name":"%s","kind":"saml","domains":["example.com"],
                         "settings":{"metadata":%s,"metadataUrl":"%s"}}
                        """
                                .formatted(name, quoted(metadata), realm.descriptor()));
        assertThat(created).contains("\"id\"");
        String consumer = Program.find("\"consumerId\":\"([^\"]*)\"", created);
        realm.client(
                Program.find("\"audience\":\"([^\"]*)\"", created),
                patchbay.at("us-east-1.signin") + "/platform/saml/acs/" + consumer,
                Program.find("\"certificate\":\"([^\"]*)\"", created),
                format);
        return Program.find("\"id\":\"([^\"]*)\"", created);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    @AfterAll
    void stop() throws Exception {
        for (AutoCloseable program : running.reversed()) {
            program.close();
        }
    }

    /** Types the name into the portal's form, then name and password at Keycloak. */
    private String fromThePortal(String typed, String person) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(patchbay.at("start") + "/");
            page.fill("#username", typed);
            page.click("#sign-in button");
            return atKeycloak(page, person);
        }
    }

    private String fromKeycloak(String person) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(corp.start());
            return atKeycloak(page, person);
        }
    }

    private static String atKeycloak(Page page, String person) {
        page.waitForSelector("#kc-login, body[data-page=refused]");
        if (page.querySelector("#kc-login") != null) {
            page.fill("#username", person);
            page.fill("#password", person + "-Keycloak-2026!");
            page.click("#kc-login");
        }
        page.waitForSelector("body[data-page=portal], body[data-page=refused]");
        return page.getAttribute("body", "data-page").equals("portal")
                ? "portal " + page.textContent(".who-name")
                : page.textContent("#message")
                        + " "
                        + page.getAttribute("body", "data-check")
                        + " "
                        + page.getAttribute("body", "data-failure");
    }

    @Test
    @Order(1)
    void somebody_whose_domain_is_elsewhere_is_sent_there_and_comes_back() {
        assertThat(fromThePortal("ana@example.com", "ana")).isEqualTo("portal Ana Agent");
    }

    @Test
    @Order(2)
    void somebody_may_begin_at_the_identity_provider() {
        assertThat(fromKeycloak("ana")).isEqualTo("portal Ana Agent");
    }

    @Test
    @Order(3)
    void somebody_of_another_domain_types_a_password_here() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(patchbay.at("start") + "/");
            page.fill("#username", "ben@example.org");
            page.click("#sign-in button");

            assertThat(page.inputValue("#username")).isEqualTo("ben@example.org");
            assertThat(page.isVisible("#password")).isTrue();
        }
    }

    @Test
    @Order(4)
    void somebody_who_is_not_here_reads_the_clouds_sentence_and_the_trace_says_why() {
        assertThat(fromThePortal("unknown@example.com", "unknown"))
                .isEqualTo("An unexpected error has occurred external.person-provisioned F26");
        assertThat(api.get("traces?limit=1"))
                .contains("external.person-provisioned", "unknown@example.com");
    }

    @Test
    @Order(5)
    void a_provider_cannot_speak_for_a_domain_that_is_not_its_own() {
        assertThat(fromKeycloak("stranger"))
                .isEqualTo("An unexpected error has occurred external.name-in-domain F26");
    }

    @Test
    @Order(6)
    void a_new_key_signs_and_nobody_notices() throws Exception {
        corp.rotate();

        assertThat(fromThePortal("ana@example.com", "ana")).isEqualTo("portal Ana Agent");
        assertThat(fromKeycloak("ana")).isEqualTo("portal Ana Agent");
    }

    @Test
    @Order(7)
    void the_second_provider_signs_in_while_the_first_is_stopped() throws Exception {
        String first = Program.find("\"id\":\"(src-[^\"]*)\"", api.get("identity-sources"));
        String silent =
                corp.metadata()
                        .replaceAll(
                                "http://127.0.0.1:[0-9]+/realms/corp/protocol",
                                "http://127.0.0.1:" + FreePort.take() + "/realms/corp/protocol");
        api.post(
                "identity-sources/" + first,
                """
                {"name":"Corp","kind":"saml","domains":["example.com"],
                 "settings":{"metadata":%s}}
                """
                        .formatted(quoted(silent)));
        KeycloakRealm backup = new KeycloakRealm(keycloak, "backup");
        backup.person("ana", "ana@example.com");
        connect(backup, "Backup", backup.metadata(), EMAIL);

        assertThat(fromThePortal("ana@example.com", "ana")).isEqualTo("portal Ana Agent");
    }
}
