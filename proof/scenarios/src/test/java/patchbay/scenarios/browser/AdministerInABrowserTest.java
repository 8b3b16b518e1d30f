package patchbay.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import patchbay.scenarios.browser.Visit.Look;
import patchbay.testkit.TestIdp;

/** The console's pages of an account, with scripts and without. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministerInABrowserTest {
    private static final String ACCOUNT = "/accounts/111122223333/";
    private static final String ROLE = "arn:aws:iam::111122223333:role/Connect-SSO";

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

    private Visit admin(Look look) {
        Visit admin = new Visit(chromium, demo, look);
        admin.open("console", "/sign-in");
        admin.signIn("admin");
        admin.arriveAt("console-home");
        return admin;
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_role_says_whom_it_trusts_and_why_entra_would_not_import_it(Look look) {
        try (Visit admin = admin(look)) {
            admin.menu("Roles");
            admin.arriveAt("roles");
            assertThat(admin.text(".warning")).contains("names 2 SAML providers");

            admin.page().click(".row a:has-text('Connect-SSO')");
            admin.arriveAt("role");
            assertThat(admin.text("main")).contains(ROLE, "sts:AssumeRoleWithSAML");

            admin.page().click("a:has-text('saml-provider/Connect-SSO')");
            admin.arriveAt("provider");
            assertThat(admin.text("main")).contains("/saml/acs/SAMLSP", "valid until");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void an_upload_shows_what_it_would_change_before_it_is_saved(Look look) {
        try (Visit admin = admin(look)) {
            admin.open("console", ACCOUNT + "providers/Backup-IdP");
            admin.arriveAt("provider");
            admin.page().fill("#metadata", "<html><body>sign in first</body></html>");
            admin.page().click("#upload-form button");
            admin.arriveAt("provider-preview");
            assertThat(admin.text("main")).contains("This document cannot be used", "HTML page");

            String metadata =
                    TestIdp.known(
                                    "https://idp.example.com/new",
                                    Instant.now(),
                                    new SecureRandom()::nextBytes)
                            .metadata();
            admin.open("console", ACCOUNT + "providers/Backup-IdP");
            admin.page().fill("#metadata", metadata);
            admin.page().click("#upload-form button");
            admin.arriveAt("provider-preview");
            assertThat(admin.text("main")).contains("added", "removed", "No key stays");
            admin.page().click("main a:has-text('Back')");
            admin.arriveAt("provider");
            assertThat(admin.text("main"))
                    .as("nothing was saved")
                    .doesNotContain("https://idp.example.com/new");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void the_editor_says_what_is_wrong_and_tries_a_request_before_it_saves(Look look) {
        try (Visit admin = admin(look)) {
            String name = "Try-" + look.name();
            admin.open("console", ACCOUNT + "policies");
            admin.arriveAt("policies");
            admin.page().click("a:has-text('Write a policy')");
            admin.arriveAt("policy-editor");
            admin.page().fill("#name", name);
            admin.page().fill("#document", "{\"Version\":\"2012-10-17\"}");
            check(admin, look);
            admin.page().waitForSelector("#check-result[data-valid=false]");
            assertThat(admin.text("#check-result")).contains("Syntax errors in policy.");

            admin.page()
                    .fill(
                            "#document",
                            """
                            {"Version":"2012-10-17","Statement":[{"Sid":"Desk","Effect":"Allow",
                            "Action":"connect:*","Resource":"*",
                            "Condition":{"StringEquals":{"connect:InstanceId":"abc"}}}]}
                            """);
            admin.page().fill("#context", "connect:InstanceId = xyz");
            check(admin, look);
            admin.page().waitForSelector("#check-result [data-decision=implicitDeny]");
            assertThat(admin.text("#check-result")).contains("expected abc, found xyz");
            admin.page().fill("#context", "connect:InstanceId = abc");
            check(admin, look);
            admin.page().waitForSelector("#check-result [data-decision=allowed]");
            admin.arriveAt("policy-editor");

            admin.page().click("button:has-text('Create the policy')");
            admin.arriveAt("policy");
            assertThat(admin.text("main")).contains("policy/" + name, "\"Sid\":\"Desk\"", "v1");

            admin.open(
                    "console",
                    ACCOUNT
                            + "events?key=ResourceName&value=arn:aws:iam::111122223333:policy/"
                            + name);
            admin.page().waitForSelector("body[data-page=events]");
            assertThat(admin.page().locator(".row").count()).isPositive();
        }
    }

    /** With scripts the page checks while one types; without, its button does. */
    private static void check(Visit admin, Look look) {
        if (!look.scripts()) {
            admin.page().click("button:has-text('Check')");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void what_would_happen_if_is_answered_statement_by_statement(Look look) {
        try (Visit admin = admin(look)) {
            admin.open("console", ACCOUNT + "what-if");
            admin.arriveAt("what-if");
            for (String action : List.of("iam:ListRoles", "connect:GetFederationToken")) {
                admin.page().fill("#principal", ROLE);
                admin.page().fill("#action", action);
                admin.page()
                        .fill(
                                "#resource",
                                "arn:aws:connect:us-east-1:111122223333:instance/aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee/user/x");
                admin.page().click("#what-if button");
                admin.page().waitForSelector("[data-decision=implicitDeny]");
                assertThat(admin.text("#message"))
                        .isEqualTo(
                                "User: arn:aws:sts::111122223333:assumed-role/Connect-SSO/what-if is"
                                        + " not authorized to perform: "
                                        + action
                                        + " on resource: "
                                        + admin.page().inputValue("#resource")
                                        + " because no identity-based policy allows the "
                                        + action
                                        + " action");
            }
            admin.arriveAt("what-if");
            assertThat(admin.text("main")).contains("Connect-SSO-Policy", "no pattern matches");
            admin.page().fill("#principal", ROLE + "-x");
            admin.page().click("#what-if button");
            assertThat(admin.text("[role=alert]")).contains("There is no " + ROLE + "-x");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void the_accounts_stand_in_the_tree_of_the_organization_with_their_guardrails(Look look) {
        try (Visit admin = admin(look)) {
            admin.menu("Accounts");
            admin.arriveAt("accounts");
            assertThat(admin.text("main")).contains("111122223333");
            if (admin.page().locator("#enable button").count() > 0) {
                admin.page().click("#enable button");
                admin.arriveAt("accounts");
            }
            assertThat(admin.text("main")).contains("Root", "111122223333", "management account");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void events_of_sign_ins_and_calls_are_found(Look look) {
        try (Visit admin = admin(look)) {
            admin.menu("Events");
            admin.arriveAt("events");
            assertThat(admin.text("main")).contains("UserAuthentication", "admin");
            admin.page().fill("#value", "CredentialVerification");
            admin.page().click(".find button");
            admin.arriveAt("events");
            assertThat(admin.page().locator(".row strong").allInnerTexts())
                    .isNotEmpty()
                    .containsOnly("CredentialVerification");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void sts_is_deactivated_and_activated_region_by_region(Look look) {
        try (Visit admin = admin(look)) {
            admin.menu("STS regions");
            admin.arriveAt("sts-regions");
            assertThat(admin.page().locator("#us-east-1 button").count())
                    .as("it serves the global address")
                    .isZero();
            assertThat(admin.page().getAttribute("#af-south-1", "data-active"))
                    .as("accounts opt into it")
                    .isEqualTo("false");

            admin.page().click("#eu-west-1 button:has-text('Deactivate')");
            admin.page().waitForSelector("#eu-west-1[data-active=false]");
            admin.arriveAt("sts-regions");
            admin.page().click("#eu-west-1 button:has-text('Activate')");
            admin.page().waitForSelector("#eu-west-1[data-active=true]");

            admin.open("console", ACCOUNT + "events?key=EventName&value=DeactivateStsRegion");
            admin.page().waitForSelector("body[data-page=events]");
            assertThat(admin.page().locator(".row").first().textContent())
                    .contains("eu-west-1", "\"consoleAdministrator\":\"admin\"");
        }
    }
}
