package patchbay.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import patchbay.scenarios.browser.Visit.Look;
import patchbay.scenarios.people.AuthenticatorApp;

/**
 * From {@code patchbay serve} on an empty database to an agent at the desk, by nothing but pages:
 * the owner shows the root user's key, becomes the first administrator, enables Identity Center,
 * makes instance, application, provider and role, and invites somebody new.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FromAnEmptyServerTest {
    private static final String PASSWORD = "Correct-Horse-7";
    private static final String ROLE_ATTRIBUTE = "https://aws.amazon.com/SAML/Attributes/Role";

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
    void an_owner_sets_everything_up_and_somebody_new_lands_at_the_desk(
            Look look, @TempDir Path folder) throws Exception {
        try (Demo empty = Demo.empty(folder);
                Visit ada = new Visit(chromium, empty, look);
                Visit nia = new Visit(chromium, empty, look)) {
            becomeAdministrator(empty, ada);
            enable(ada);
            makeInstance(ada, "nia@example.com");
            String relayState = ada.text("#relay-state");
            String policy = "Connect-SSO-Policy";
            String instanceArn = ada.text("#instance-arn");
            String application = addApplication(ada, relayState);
            makeProvider(ada, metadata(ada));
            makePolicy(ada, policy, instanceArn);
            makeRole(ada, policy);
            String link = invite(ada);
            assign(ada, application);

            join(nia, link);
            nia.openTile("Amazon Connect");
            nia.arriveAt("agent-desk");
            assertThat(nia.attribute("data-agent")).isEqualTo("nia@example.com");

            ada.open("console", "/");
            ada.arriveAt("console-home");
            assertThat(ada.text("main")).contains("1 in all · 1 signed in · 0 refused");
            lateKeyOpensNothing(empty, nia);
        }
    }

    /** The root user's key proves whose installation it is; the rest is an ordinary sign-in. */
    private static void becomeAdministrator(Demo empty, Visit ada) throws Exception {
        ada.open("console", "/");
        ada.arriveAt("console-sign-in");
        assertThat(ada.text("#no-administrator")).contains("Nobody administers");
        ada.page().fill("#username", empty.credential("aws_access_key_id"));
        ada.page().fill("#password", empty.credential("aws_secret_access_key"));
        ada.page().click("#sign-in button");
        ada.arriveAt("first-administrator");
        fill(
                ada,
                Map.of(
                        "userName",
                        "ada",
                        "email",
                        "ada@example.com",
                        "givenName",
                        "Ada",
                        "familyName",
                        "Owner",
                        "password",
                        PASSWORD,
                        "again",
                        PASSWORD));
        ada.page().click("#first-administrator button");
        register(ada);
        ada.arriveAt("console-home");
        assertThat(ada.text("main")).contains("Towards the first sign-in", "to do");
    }

    private static void register(Visit visit) {
        visit.arriveAt("register");
        visit.page().click("details summary");
        AuthenticatorApp app = new AuthenticatorApp(visit.text("#app-secret"));
        visit.page().fill("#app-code", app.code());
        visit.page().click("#register-app button");
    }

    private static void enable(Visit ada) {
        ada.menu("Applications");
        ada.arriveAt("applications");
        ada.page().click("main a:has-text('Enable Identity Center')");
        ada.arriveAt("identity-center");
        ada.page().click("#enable button");
        ada.page().waitForSelector("#instance");
        ada.arriveAt("identity-center");
        ada.menu("Accounts");
        ada.arriveAt("accounts");
        assertThat(ada.text("main")).contains("management account");
    }

    private static void makeInstance(Visit ada, String agent) {
        ada.menu("Instances");
        ada.arriveAt("instances");
        ada.page().fill("#alias", "first-centre");
        ada.page().click("#new-instance button");
        ada.arriveAt("instance");
        ada.page().fill("#userName", agent);
        ada.page().fill("#firstName", "Nia");
        ada.page().fill("#lastName", "New");
        ada.page().click("#new-user button");
        ada.page().waitForSelector(".rows strong:has-text('" + agent + "')");
        ada.arriveAt("instance");
    }

    /** Answers the address of its page. */
    private static String addApplication(Visit ada, String relayState) {
        ada.menu("Applications");
        ada.page().click(".doors a:has-text('Amazon Connect')");
        ada.arriveAt("application-new");
        ada.page().fill("#relayState", relayState);
        assertThat(ada.page().locator("[name=attribute] >> nth=0").inputValue())
                .startsWith("https://aws.amazon.com/SAML/Attributes/");
        assertThat(ada.page().locator("[value='" + ROLE_ATTRIBUTE + "']").count()).isEqualTo(1);
        ada.page().click("button[value=save]");
        ada.arriveAt("application");
        assertThat(ada.text("main [role=status]")).contains("Saved");
        return ada.page().url().replaceFirst("[?].*", "");
    }

    /** The file that the link saves. */
    private static Path metadata(Visit ada) {
        return ada.page()
                .waitForDownload(() -> ada.page().click("a[href*='/saml/metadata/'] >> nth=0"))
                .path();
    }

    private static void makeProvider(Visit ada, Path metadata) {
        ada.menu("SAML providers");
        ada.arriveAt("providers");
        ada.page().fill("#name", "Connect-SSO");
        ada.page().setInputFiles("#metadata-file", metadata);
        PlaywrightAssertions.assertThat(ada.page().locator("#metadata"))
                .hasValue(Pattern.compile("EntityDescriptor"));
        ada.page().click("#new-provider button");
        ada.arriveAt("provider-preview");
        ada.page().click("#save button");
        ada.arriveAt("provider");
    }

    private static void makePolicy(Visit ada, String name, String instanceArn) {
        ada.menu("Policies");
        ada.page().click("main a.button >> nth=0");
        ada.page().fill("#name", name);
        ada.page()
                .fill(
                        "#document",
                        """
                        {"Version": "2012-10-17", "Statement": [{"Sid": "Statement1", "Effect": "Allow",
                          "Action": "connect:GetFederationToken",
                          "Resource": ["%s/user/${aws:userid}"]}]}
                        """
                                .formatted(instanceArn));
        ada.page().click("#policy button >> nth=0");
        ada.arriveAt("policy");
    }

    private static void makeRole(Visit ada, String policy) {
        ada.menu("Roles");
        ada.arriveAt("roles");
        ada.page().click("main a.button");
        ada.arriveAt("new-role");
        ada.page().fill("#name", "Connect-SSO");
        ada.page().selectOption("#policy", new SelectOption().setLabel(policy));
        ada.page().click("#new-role button");
        ada.arriveAt("role");
    }

    private static String invite(Visit ada) {
        ada.menu("People");
        ada.arriveAt("people");
        ada.page().click("main a.button");
        ada.arriveAt("invite");
        fill(
                ada,
                Map.of(
                        "userName",
                        "nia",
                        "email",
                        "nia@example.com",
                        "givenName",
                        "Nia",
                        "familyName",
                        "New"));
        ada.page().click("#invite button");
        ada.arriveAt("invited");
        ada.page().click("main a.button");
        ada.arriveAt("outbox");
        ada.page().click(".rows a:has-text('Invitation')");
        ada.arriveAt("letter");
        return ada.page().locator("#action").getAttribute("href");
    }

    private static void assign(Visit ada, String application) {
        ada.page().navigate(application + "/assignments");
        ada.page().fill("#person", "nia");
        ada.page().click("form:has(#person) button");
        ada.page().waitForSelector(".rows strong:has-text('nia')");
    }

    /** By an authenticator app the first time, by a passkey the second. */
    private static void join(Visit nia, String link) {
        nia.page().navigate(link);
        nia.arriveAt("sign-up");
        nia.page().fill("#password", PASSWORD);
        nia.page().fill("#again", PASSWORD);
        nia.page().click("#set-password button");
        nia.arriveAt("done");
        nia.page().click("main a.button");
        signIn(nia);
        register(nia);
        nia.arriveAt("portal");

        nia.open("start", "/devices");
        nia.carryPasskey();
        nia.page().fill("#key-name", "Passkey");
        nia.page().click("#register-key button");
        nia.page().waitForSelector(".rows strong:has-text('Passkey')");
        nia.page().context().clearCookies();
        nia.open("start", "/");
        signIn(nia);
        nia.arriveAt("prove");
        nia.page().click("#key button");
        nia.arriveAt("portal");
    }

    private static void signIn(Visit nia) {
        nia.arriveAt("portal-sign-in");
        nia.page().fill("#username", "nia");
        nia.page().fill("#password", PASSWORD);
        nia.page().click("#sign-in button[type=submit]");
    }

    private static void lateKeyOpensNothing(Demo empty, Visit somebody) throws Exception {
        somebody.open("console", "/sign-in");
        somebody.page().fill("#username", empty.credential("aws_access_key_id"));
        somebody.page().fill("#password", empty.credential("aws_secret_access_key"));
        somebody.page().click("#sign-in button");
        somebody.page().waitForSelector(".alert");
        assertThat(somebody.text("#message")).contains("there are administrators already");
    }

    private static void fill(Visit visit, Map<String, String> fields) {
        fields.forEach((name, value) -> visit.page().fill("#" + name, value));
    }
}
