package patchbay.scenarios.browser;

import static patchbay.scenarios.browser.EveryPageTest.arrived;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;

/** Pages that no link leads to: what comes of the forms, right and wrong. */
final class Scenes {
    private static final String ACCOUNT = "/accounts/111122223333";
    private static final String ARNS = "arn:aws:iam::111122223333:";

    private final Demo demo;
    private final Inspection inspection;
    private final Page admin;

    Scenes(Demo demo, Inspection inspection, Page admin) {
        this.demo = demo;
        this.inspection = inspection;
        this.admin = admin;
    }

    void all() {
        policies();
        applications();
        people();
        contactCentre();
        sources();
        accounts();
        device();
        severalRoles();
        rules();
    }

    private void console(String path) {
        admin.navigate(demo.at("console", path));
    }

    private void look(String name) {
        inspection.look(arrived(admin, name));
    }

    /** Fills the fields in, sends the form, looks at what comes. */
    private void send(Map<String, String> fields, String button, String page) {
        fields.forEach((field, value) -> admin.fill("#" + field, value));
        // What waits for the page by its name must not find the one that is left.
        admin.evaluate("document.body.dataset.page = 'left'");
        admin.click(button);
        look(page);
    }

    private void policies() {
        console(ACCOUNT + "/policies/edit");
        send(
                Map.of("name", "Broken", "document", "{\"Version\": \"2012-10-17\"}"),
                "#policy button:has-text('Check')",
                "policy-editor");
        console(ACCOUNT + "/what-if");
        send(
                Map.of(
                        "principal",
                        ARNS + "role/Connect-SSO",
                        "action",
                        "connect:GetFederationToken",
                        "resource",
                        "*"),
                "#what-if button",
                "what-if");
        console(ACCOUNT + "/providers/Connect-SSO");
        send(Map.of("metadata", "<no/>"), "#upload-form button", "provider-preview");
        console(ACCOUNT + "/users/provisioner");
        send(Map.of(), "#new-key button", "user");
    }

    private void applications() {
        console("/applications");
        String application =
                admin.getAttribute(
                        "a[href^='/applications/apl-'], a[href^='/applications/ins-']", "href");
        for (String page : List.of("preview", "test")) {
            console(application + "/" + page + "?person=ben");
            look("application-" + page);
        }
        console(application);
        send(Map.of("acsUrl", "nowhere"), "button[value=save]", "application");
    }

    private void people() {
        console("/people/invite");
        admin.check("#how-one-time");
        send(
                Map.of("userName", "olga", "givenName", "Olga", "familyName", "One"),
                "#invite button",
                "one-time");
        console("/people/invite");
        send(
                Map.of(
                        "userName",
                        "mia",
                        "email",
                        "mia@example.com",
                        "givenName",
                        "Mia",
                        "familyName",
                        "Mail"),
                "#invite button",
                "invited");
        console("/outbox");
        admin.click(".rows a:has-text('Invitation') >> nth=0");
        String link = arrived(admin, "letter").getAttribute("#action", "href");
        admin.navigate(link);
        look("sign-up");
        admin.navigate(demo.at("start", "/password/forgotten"));
        send(Map.of("username", "mia"), "#forgotten button", "done");
        console("/scim");
        send(Map.of(), "form[action$='/enable'] button", "scim");
        send(Map.of(), "form[action$='/token'] button", "scim");
    }

    private void contactCentre() {
        console(ACCOUNT + "/instances");
        admin.check("input[name=identity][value=CONNECT_MANAGED]");
        send(Map.of("alias", "own-passwords"), "#new-instance button", "instance");
        String instance = admin.url();
        admin.navigate(instance.replaceAll("[?].*", "") + "/file");
        send(Map.of("file", "nonsense\n1"), "button[value=check]", "user-file");
        admin.navigate(demo.at("own-passwords.my.connect", "/login"));
        look("instance-sign-in");
    }

    private void sources() {
        console("/sources");
        admin.click("main a:has-text('Directory') >> nth=0");
        arrived(admin, "source");
        send(Map.of(), "button[value=try]", "source");
    }

    private void accounts() {
        console("/permission-sets");
        admin.click("main a:has-text('Readers')");
        arrived(admin, "permission-set");
        send(Map.of("who", "ConnectAgents"), "#assign button", "permission-set");
        admin.navigate(demo.at("start", "/accounts"));
        look("accounts");
        send(Map.of(), "button:has-text('Access keys')", "keys");
    }

    /** A program that asks to act for somebody. */
    private void device() {
        admin.navigate(demo.front());
        Object code =
                admin.evaluate(
                        """
                        async (startUrl) => {
                          const ask = async (path, body) =>
                            (await fetch(path, { method: 'POST', body: JSON.stringify(body),
                              headers: { 'Content-Type': 'application/json' } })).json();
                          const client = await ask('/client/register', { clientName: 'tool', clientType: 'public' });
                          const begun = await ask('/device_authorization',
                            { clientId: client.clientId, clientSecret: client.clientSecret, startUrl });
                          return begun.userCode;
                        }
                        """,
                        demo.at("start", "/"));
        admin.navigate(demo.at("start", "/device/" + code));
        look("consent");
        send(Map.of(), "#consent button >> nth=0", "consent-done");
    }

    private void severalRoles() {
        console(ACCOUNT + "/new-role");
        admin.fill("#name", "Second");
        admin.selectOption("#policy", new SelectOption().setLabel("Connect-SSO-Policy"));
        admin.click("#new-role button");
        arrived(admin, "role");
        console("/applications");
        admin.click("main .rows a:text-is('Amazon Connect')");
        arrived(admin, "application");
        send(Map.of(), "button[value=row]", "application");
        admin.locator("[name=attribute]")
                .last()
                .fill("https://aws.amazon.com/SAML/Attributes/Role");
        admin.locator("[name=value]")
                .last()
                .fill(ARNS + "role/Second," + ARNS + "saml-provider/Connect-SSO");
        admin.click("button[value=save]");
        admin.waitForSelector("main [role=status]");
        admin.navigate(demo.at("start", "/"));
        admin.click("[data-application='Amazon Connect']");
        look("choose-role");
        admin.check("input[name=roleIndex] >> nth=0");
        admin.click("#saml_form button");
        admin.waitForSelector("body[data-page='agent-desk'], body[data-page='desk-home']");
    }

    private void rules() {
        console("/sign-in-rules");
        admin.check("#prompt-ALWAYS");
        admin.check("#without-REGISTER");
        send(Map.of(), "#rules button", "sign-in-rules");
    }
}
