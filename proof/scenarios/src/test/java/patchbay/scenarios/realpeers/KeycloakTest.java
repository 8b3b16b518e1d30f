package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** People of a Keycloak come in by the same door as everybody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(
        named = "patchbay.keycloak.home",
        matches = ".+",
        disabledReason = "needs a Keycloak: run with -Preal-idp")
class KeycloakTest {
    private static final Path EXAMPLE =
            Path.of("../../examples/keycloak").toAbsolutePath().normalize();
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final List<AutoCloseable> running = new ArrayList<>();
    private final Map<String, String> root = new HashMap<>();
    private Program.Said setUp = new Program.Said(-1, "", "");
    private String patchbayUrl = "";

    @BeforeAll
    void everything_is_set_up_by_the_example(@TempDir Path work) throws Exception {
        assumeTrue(Program.installed("aws"), "needs the `aws` command line (Debian: awscli)");
        assumeTrue(Program.installed("curl"), "needs curl");
        var keycloak = Keycloak.start(Path.of(System.getProperty("patchbay.keycloak.home")), work);
        running.add(keycloak);
        var patchbay = Patchbay.start(work);
        running.add(patchbay);
        patchbayUrl = patchbay.url();
        root.putAll(patchbay.asRoot());
        root.put("KEYCLOAK_URL", keycloak.url());

        setUp = Program.run(root, EXAMPLE.resolve("set-up.sh").toString());

        assertThat(setUp.exitCode()).as(setUp.toString()).isZero();
        root.put("SIGN_IN", setUp.value("SIGN_IN"));
    }

    @AfterAll
    void stop() throws Exception {
        for (AutoCloseable program : running.reversed()) {
            program.close();
        }
    }

    private String response(String person) {
        var said =
                Program.run(
                        root,
                        EXAMPLE.resolve("sign-in.sh").toString(),
                        person,
                        person + "-Keycloak-2026!");
        assertThat(said.exitCode()).as(said.toString()).isZero();
        return said.out();
    }

    private Program.Said aws(Map<String, String> environment, String... words) {
        var command =
                new ArrayList<>(List.of("aws", "--endpoint-url", patchbayUrl, "--output", "json"));
        command.addAll(List.of(words));
        return Program.run(environment, command.toArray(String[]::new));
    }

    private Program.Said assume(String response) {
        var nobody = new HashMap<>(root);
        nobody.remove("AWS_ACCESS_KEY_ID");
        nobody.remove("AWS_SECRET_ACCESS_KEY");
        return aws(
                nobody,
                "sts",
                "assume-role-with-saml",
                "--role-arn",
                setUp.value("ROLE_ARN"),
                "--principal-arn",
                setUp.value("PROVIDER_ARN"),
                "--saml-assertion",
                response);
    }

    private Map<String, String> session(String person) {
        Program.Said assumed = assume(response(person));
        assertThat(assumed.exitCode()).as(assumed.err()).isZero();
        var environment = new HashMap<>(root);
        environment.put("AWS_ACCESS_KEY_ID", json("AccessKeyId", assumed));
        environment.put("AWS_SECRET_ACCESS_KEY", json("SecretAccessKey", assumed));
        environment.put("AWS_SESSION_TOKEN", json("SessionToken", assumed));
        return environment;
    }

    private static String json(String name, Program.Said said) {
        return Program.find('"' + name + "\": *\"([^\"]*)\"", said.out());
    }

    @Test
    void a_fresh_response_gives_credentials_that_name_the_session() {
        Program.Said identity = aws(session("ana"), "sts", "get-caller-identity");

        assertThat(json("Arn", identity))
                .isEqualTo("arn:aws:sts::111122223333:assumed-role/Keycloak/ana@example.com");
    }

    @Test
    void those_credentials_get_a_federation_token_for_the_connect_user() {
        Map<String, String> session = session("ana");

        Program.Said token =
                aws(
                        session,
                        "connect",
                        "get-federation-token",
                        "--instance-id",
                        setUp.value("INSTANCE_ID"));
        Program.Said user =
                aws(
                        root,
                        "connect",
                        "describe-user",
                        "--instance-id",
                        setUp.value("INSTANCE_ID"),
                        "--user-id",
                        json("UserId", token));

        assertThat(json("Username", user)).isEqualTo("ana@example.com");
    }

    @Test
    void a_response_whose_signature_was_touched_is_refused() {
        String touched = response("ana").replaceFirst("A", "B");

        assertThat(assume(touched).exitCode()).isNotZero();
    }

    @Test
    void a_person_whom_connect_does_not_know_is_refused() {
        Program.Said token =
                aws(
                        session("ben"),
                        "connect",
                        "get-federation-token",
                        "--instance-id",
                        setUp.value("INSTANCE_ID"));

        assertThat(token.exitCode()).isNotZero();
        assertThat(token.err()).contains("UserNotFoundException");
    }

    @Test
    void a_browser_lands_at_the_agents_desk() {
        assertThat(browse("ana", "data-agent")).isEqualTo("agent-desk ana@example.com");
    }

    @Test
    void a_browser_of_a_person_without_a_login_is_told_so() {
        assertThat(browse("ben", "data-failure")).isEqualTo("refused F02");
    }

    /**
     * Signs in at Keycloak and tells where that ends: the page, and one thing it says of itself.
     */
    private String browse(String person, String attribute) {
        assumeTrue(CHROMIUM.toFile().canExecute(), "needs Chromium (Debian: chromium)");
        try (Playwright playwright = Playwright.create();
                Browser browser =
                        playwright
                                .chromium()
                                .launch(
                                        new BrowserType.LaunchOptions()
                                                .setExecutablePath(CHROMIUM)
                                                .setArgs(List.of("--no-sandbox")))) {
            Page page = browser.newPage();
            page.navigate(setUp.value("SIGN_IN"));
            page.fill("#username", person);
            page.fill("#password", person + "-Keycloak-2026!");
            page.click("#kc-login");
            page.waitForSelector("body[data-page=agent-desk], body[data-page=refused]");
            page.waitForLoadState();
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(Path.of("target/keycloak-" + person + ".png")));
            return page.getAttribute("body", "data-page")
                    + " "
                    + page.getAttribute("body", attribute);
        }
    }
}
