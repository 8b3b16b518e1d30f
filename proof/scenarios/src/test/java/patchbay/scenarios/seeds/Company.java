package patchbay.scenarios.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import patchbay.aws.Secret;
import patchbay.scenarios.http.Page;
import patchbay.scenarios.http.SignedCall;
import patchbay.scenarios.http.Surfer;
import patchbay.scenarios.people.AuthenticatorApp;
import patchbay.server.Running;
import patchbay.server.settings.Command;
import patchbay.server.settings.SettingsReader;

/** An empty server and its first administrator, who does in the console what a document says. */
final class Company implements AutoCloseable {
    static final String PASSWORD = "Correct-Horse-7";
    static final String ACCOUNT = "111122223333";
    private static final String HERE = "/accounts/" + ACCOUNT;

    private final Running running;
    private final Surfer admin;

    private Company(Running running, Surfer admin) {
        this.running = running;
        this.admin = admin;
    }

    static Company open(Path folder) throws Exception {
        SecureRandom random = new SecureRandom();
        Running running =
                Running.start(
                        SettingsReader.read(
                                Command.SERVE,
                                List.of(
                                        "--port",
                                        "0",
                                        "--https-port",
                                        "0",
                                        "--data",
                                        folder.resolve("data").toString()),
                                Map.of(),
                                folder,
                                folder),
                        Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)),
                        random::nextBytes);
        Company company = new Company(running, new Surfer());
        company.becomeAdministrator();
        return company;
    }

    private void becomeAdministrator() throws Exception {
        String key = Files.readString(running.data().resolve("credentials"));
        Page form =
                admin.form(console("/sign-in"), "sign-in")
                        .set("username", found("aws_access_key_id = (\\S+)", key))
                        .set("password", found("aws_secret_access_key = (\\S+)", key))
                        .send();
        Page register =
                admin.form(form, "first-administrator")
                        .set("userName", "ada")
                        .set("email", "ada@example.com")
                        .set("givenName", "Ada")
                        .set("familyName", "Owner")
                        .set("password", PASSWORD)
                        .set("again", PASSWORD)
                        .send();
        AuthenticatorApp app = new AuthenticatorApp(register.text("app-secret"));
        Page home = admin.form(register, "register-app").set("code", app.code()).send();
        assertThat(home.body("data-page")).as(home.html()).isEqualTo("console-home");
        // The documents are older than the rule that everybody has a second factor (7.24).
        admin.form(console("/sign-in-rules"), "rules").set("without", "ALLOW").send();
    }

    /** An address of one of the places. */
    String at(String place, String path) {
        return running.door().origin(place + ".patchbay.localhost") + path;
    }

    /** The listener's bare name, for programs. */
    String origin() {
        return running.door().origin("localhost");
    }

    Surfer admin() {
        return admin;
    }

    /** A page of the console. */
    Page console(String path) {
        return admin.open(at("console", path));
    }

    /** A page of the first account. */
    Page account(String section) {
        return console(HERE + "/" + section);
    }

    static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    static Page expect(String dataPage, Page page) {
        assertThat(page.body("data-page")).as(page.html()).isEqualTo(dataPage);
        return page;
    }

    /** A contact centre that was made. */
    record Centre(String id, String arn, Page page) {
        String relayState() {
            return "https://us-east-1.console.aws.amazon.com/connect/federate/" + id;
        }
    }

    /** Makes an instance whose people come by SAML. */
    Centre centre(String alias) {
        Page page =
                expect(
                        "instance",
                        admin.form(account("instances"), "new-instance")
                                .set("alias", alias)
                                .set("identity", "SAML")
                                .send());
        return new Centre(page.text("instance-id"), page.text("instance-arn"), page);
    }

    /** Adds a user to a contact centre, in the security profile for agents. */
    void connectUser(Centre centre, String userName) {
        Page page = admin.open(centre.page().address().toString());
        Page with =
                admin.form(page, "new-user")
                        .set("userName", userName)
                        .set("firstName", "An")
                        .set("lastName", "Agent")
                        .send();
        assertThat(with.html()).contains(">" + userName + "</a></strong>");
    }

    /** Deletes a user of a contact centre, on the page that asks first. */
    void deleteConnectUser(Centre centre, String userName) {
        Page users = admin.open(centre.page().address() + "/users?q=" + userName);
        Page user = admin.follow(users, users.link("data-user", userName));
        Page question = admin.open(user.address() + "/delete");
        assertThat(admin.form(question, "delete-user").send().html()).contains("Deleted.");
    }

    /** Changes how the users of a contact centre sign in. */
    void profile(Centre centre, String json) throws Exception {
        String key = Files.readString(running.data().resolve("credentials"));
        var answer =
                SignedCall.json(
                        origin(),
                        found("aws_access_key_id = (\\S+)", key),
                        new Secret(found("aws_secret_access_key = (\\S+)", key)),
                        "patchbay",
                        "/api/v1/connect/" + centre.id() + "/authentication-profile",
                        json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Enables Identity Center, and makes the organization that it needs. */
    void enable() {
        Page enabled = admin.form(console("/identity-center"), "enable").send();
        assertThat(enabled.text("instance")).startsWith("arn:aws:sso:::instance/ssoins-");
        assertThat(console("/accounts").html()).contains("management account");
    }

    /** Adds {@code Amazon Connect} from the catalogue and opens its page. */
    Page addAmazonConnect() {
        Page list = console("/applications");
        Page blank =
                admin.follow(
                        list, found("href=\"([^\"]*new[?]from=amazon-connect)\"", list.html()));
        return expect("application", admin.form(blank, "application").press("do", "save"));
    }

    /** The SAML metadata that the page of an application lets one download. */
    String metadata(Page application) {
        String metadata =
                admin.follow(
                                application,
                                found(
                                        "href=\"([^\"?]*/saml/metadata/[^\"?]*)\"",
                                        application.html()))
                        .html();
        assertThat(metadata).contains("IDPSSODescriptor");
        return metadata;
    }

    /** Uploads metadata as a SAML provider; answers the provider's ARN. */
    String provider(String name, String metadata) {
        Page preview =
                expect(
                        "provider-preview",
                        admin.form(account("providers"), "new-provider")
                                .set("name", name)
                                .set("metadata", metadata)
                                .send());
        Page provider = expect("provider", admin.form(preview, "save").send());
        String arn = "arn:aws:iam::" + ACCOUNT + ":saml-provider/" + name;
        assertThat(provider.html()).contains(arn);
        return arn;
    }

    /** Writes a customer managed policy; answers its ARN. */
    String policy(String name, String document) {
        expect(
                "policy",
                admin.form(account("policies/edit"), "policy")
                        .set("name", name)
                        .set("document", document)
                        .send());
        return "arn:aws:iam::" + ACCOUNT + ":policy/" + name;
    }

    /** Makes a role for SAML federation; answers its page. */
    Page role(String name, String providerArn, String policyArn) {
        return expect(
                "role",
                admin.form(account("new-role"), "new-role")
                        .set("name", name)
                        .set("provider", providerArn)
                        .set("policy", policyArn)
                        .send());
    }

    static String roleArn(String name) {
        return "arn:aws:iam::" + ACCOUNT + ":role/" + name;
    }

    /** Invites somebody by mail, who then chooses a password. */
    void invite(String userName, String email) {
        expect(
                "invited",
                admin.form(console("/people/invite"), "invite")
                        .set("userName", userName)
                        .set("email", email)
                        .set("givenName", "An")
                        .set("familyName", "Agent")
                        .send());
        accept(email);
    }

    /** Where the link of the newest letter to somebody leads. */
    String link(String email) {
        Page outbox = console("/outbox");
        String letter =
                found(
                        "<a href=\"(/outbox/[^\"]+)\">[^<]*</a>\\s*<p class=\"row-meta\"><span>"
                                + Pattern.quote(email),
                        outbox.html());
        return admin.follow(outbox, letter).link("id", "action");
    }

    private void accept(String email) {
        try (Surfer person = new Surfer()) {
            Page signUp = person.open(link(email));
            Page done =
                    person.form(signUp, "set-password")
                            .set("password", PASSWORD)
                            .set("again", PASSWORD)
                            .send();
            expect("done", done);
        }
    }

    /** Assigns an application to a {@code person} or {@code group}. */
    void assign(Page application, String kind, String name) {
        Page assigned =
                admin.post(
                        application
                                .address()
                                .resolve(application.address().getPath() + "/assignments")
                                .toString(),
                        Map.of("kind", kind, "name", name));
        assertThat(assigned.html()).contains("<strong>" + name);
    }

    /** What somebody sees who signs in to the portal and follows the tile. */
    Page openTile(Surfer person, String userName, String tile) {
        return openTile(person, userName, tile, PASSWORD);
    }

    Page openTile(Surfer person, String userName, String tile, String password) {
        Page portal =
                expect(
                        "portal",
                        person.form(person.open(at("start", "/")), "sign-in")
                                .set("username", userName)
                                .set("password", password)
                                .send());
        Page handOver = person.follow(portal, portal.link("data-application", tile));
        return handOver.body("data-page").equals("portal-hand-over")
                ? person.form(handOver, "saml-form").send()
                : handOver;
    }

    static void atTheDesk(Page page, String agent) {
        expect("agent-desk", page);
        assertThat(page.body("data-agent")).isEqualTo(agent);
    }

    @Override
    public void close() {
        admin.close();
        running.close();
    }
}
