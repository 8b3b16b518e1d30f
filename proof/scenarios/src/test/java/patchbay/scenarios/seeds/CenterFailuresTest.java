package patchbay.scenarios.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import patchbay.scenarios.http.Page;
import patchbay.scenarios.http.Surfer;
import patchbay.scenarios.seeds.Company.Centre;
import patchbay.testkit.TestIdp;

/**
 * Failures that whoever follows the documents meets, over HTTP: the sentence, the check that says
 * why, and the remedy, which is applied in the console and works. F21, F25 and F28 have tests of
 * their own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CenterFailuresTest {
    private static final String ROLE = "https://aws.amazon.com/SAML/Attributes/Role";
    private static final String NOT_ONBOARDED =
            "Access Denied. Your account has been authenticated, but has not been onboarded to this"
                    + " application.";

    @SuppressWarnings("NullAway.Init") // set before the tests
    private Company company;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private Centre centre;

    private String provider = "";
    private Page application = new Page(URI.create("about:blank"), 0, "");

    @BeforeAll
    void aContactCentreWithOneApplication(@TempDir Path folder) throws Exception {
        company = Company.open(folder);
        centre = company.centre("failures");
        company.enable();
        application = company.addAmazonConnect();
        provider = company.provider("Failures", company.metadata(application));
        company.role(
                "Agents",
                provider,
                company.policy(
                        "Agents",
                        """
                        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                          "Action": "connect:GetFederationToken",
                          "Resource": "%s/user/${aws:userid}"}]}
                        """
                                .formatted(centre.arn())));
        company.role("Reports", provider, "");
        application =
                company.admin()
                        .form(application, "application")
                        .set("relayState", centre.relayState())
                        .beside("attribute", ROLE, "value", pair("Agents"))
                        .press("do", "save");
    }

    @AfterAll
    void close() {
        company.close();
    }

    private String pair(String role) {
        return Company.roleArn(role) + "," + provider;
    }

    private void agent(String name) {
        company.invite(name, name + "@example.com");
        company.assign(application, "person", name);
        company.connectUser(centre, name + "@example.com");
    }

    private Page admin(String path) {
        return company.console(path);
    }

    private String person(String name) {
        return Company.found("href=\"(/people/[0-9a-f-]{36})\"", admin("/people?q=" + name).html());
    }

    private Page test(String name) {
        return admin(application.address().getPath() + "/test?person=" + name);
    }

    /** Two roles, where one is meant: whoever chooses the wrong one is refused. */
    @Test
    void f20_a_page_of_choice_appears_although_one_role_is_expected() {
        agent("fay");
        Page row = company.admin().form(application, "application").press("do", "row");
        Page two =
                company.admin()
                        .form(row, "application")
                        .beside("attribute", "", "value", pair("Reports"))
                        .beside("attribute", "", "attribute", ROLE)
                        .press("do", "save");
        assertThat(two.body("data-page")).as(two.html()).isEqualTo("application");
        try (Surfer fay = new Surfer()) {
            Page choice = company.openTile(fay, "fay", "Amazon Connect");
            assertThat(choice.html()).contains("Agents", "Reports");
            assertThat(test("fay").html()).contains("assertion.one-role", "F20");
        } finally {
            // The remedy: the row that is not meant is emptied, and so taken away.
            company.admin()
                    .form(two, "application")
                    .beside("value", pair("Reports"), "attribute", "")
                    .beside("value", pair("Reports"), "value", "")
                    .press("do", "save");
        }
        try (Surfer fay = new Surfer()) {
            Company.atTheDesk(company.openTile(fay, "fay", "Amazon Connect"), "fay@example.com");
        }
    }

    /** Another provider signs in somebody whom nobody provisioned. */
    @Test
    void f26_somebody_of_an_external_provider_who_is_not_provisioned() {
        TestIdp idp =
                TestIdp.known(
                        "https://idp.example.com/corp",
                        Instant.now(),
                        new SecureRandom()::nextBytes);
        Page source =
                company.admin()
                        .form(admin("/sources/new/saml"), "source")
                        .set("name", "Corp")
                        .set("domain", "corp.example")
                        .set("metadata", idp.metadata())
                        .press("do", "save");
        String consumer =
                Company.found("<code>([^<]*/platform/saml/acs/[^<]*)</code>", source.html());
        String audience =
                Company.found("<code>([^<]*/platform/saml/d-[0-9a-f]{10})</code>", source.html());
        try (Surfer gus = new Surfer()) {
            Page refused = gus.post(consumer, response(idp, consumer, audience));
            assertThat(refused.text("message")).isEqualTo("An unexpected error has occurred");
            assertThat(refused.body("data-failure")).as(refused.html()).isEqualTo("F26");
            assertThat(refused.body("data-check")).isEqualTo("external.person-provisioned");

            company.invite("gus@corp.example", "gus@corp.example");
            Page portal = gus.post(consumer, response(idp, consumer, audience));
            assertThat(portal.address().getHost()).startsWith("start.");
            assertThat(portal.html()).doesNotContain("An unexpected error has occurred");
        }
    }

    private static Map<String, String> response(TestIdp idp, String consumer, String audience) {
        return Map.of(
                "SAMLResponse",
                idp.response("gus@corp.example", Instant.now())
                        .recipient(canonical(consumer))
                        .audience(audience)
                        .base64());
    }

    private static String canonical(String consumer) {
        return "https://us-east-1.signin.aws.amazon.com"
                + consumer.substring(consumer.indexOf("/platform/"));
    }

    /** The old mapping sends the Windows name as the address; Connect knows the real one. */
    @Test
    void f30_the_address_of_a_directory_is_not_the_one_that_connect_knows() throws Exception {
        try (InMemoryDirectoryServer directory = directory();
                Surfer kim = new Surfer()) {
            Page source =
                    company.admin()
                            .form(admin("/sources/new/ldap"), "source")
                            .set("name", "House")
                            .set("server", "ldap://127.0.0.1:" + directory.getListenPort())
                            .set("plain", "true")
                            .set("bindDn", "cn=reader")
                            .set("bindPassword", "reader")
                            .set("peopleBase", "ou=people,dc=house")
                            .set("map.emails[?primary].value", "${dir:windowsUpn}")
                            .press("do", "save");
            Company.expect("source", sync(source));
            company.assign(application, "person", "kim");
            company.connectUser(centre, "kim@house.example");

            Page refused = company.openTile(kim, "kim", "Amazon Connect", "Kim-Lantern-7");
            assertThat(refused.text("message")).isEqualTo(NOT_ONBOARDED);
            assertThat(refused.body("data-check")).isEqualTo("connect.login-is-session-name");
            assertThat(test("kim").html())
                    .contains("ldap.email-is-mail", "F30", "kim@corp.local", "kim@house.example")
                    .contains("${mail}");

            // No letter of ours could let them in: their password is the directory's.
            assertThat(admin(person("kim")).text("elsewhere")).contains("another identity source");
            Page reset =
                    company.admin()
                            .post(
                                    company.at("console", person("kim") + "/sign-in/one-time"),
                                    Map.of());
            assertThat(reset.status()).isEqualTo(400);
            assertThat(reset.html()).contains("belongs to another identity source");

            Page mended =
                    company.admin()
                            .form(admin(source.address().getPath()), "source")
                            .set("map.emails[?primary].value", "${mail}")
                            .press("do", "save");
            sync(mended);
            Page portal = kim.open(company.at("start", "/"));
            Page handOver = kim.follow(portal, portal.link("data-application", "Amazon Connect"));
            Company.atTheDesk(kim.form(handOver, "saml-form").send(), "kim@house.example");
        }
    }

    private Page sync(Page source) {
        return company.admin().form(admin(source.address().getPath()), "sync").send();
    }

    private static InMemoryDirectoryServer directory() throws Exception {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=house");
        config.setSchema(null);
        config.addAdditionalBindCredentials("cn=reader", "reader");
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        server.add("dn: dc=house", "objectClass: domain", "dc: house");
        server.add("dn: ou=people,dc=house", "objectClass: organizationalUnit", "ou: people");
        server.add(
                "dn: uid=kim,ou=people,dc=house",
                "objectClass: inetOrgPerson",
                "uid: kim",
                "cn: Kim House",
                "givenName: Kim",
                "sn: House",
                "mail: kim@house.example",
                "userPrincipalName: kim@corp.local",
                "entryUUID: 6b1c7a52-0c1e-4c0f-9d56-2a3c0f7b9e11",
                "userPassword: Kim-Lantern-7");
        server.startListening();
        return server;
    }

    /** A link is good for one time: the next one is sent from the person's page. */
    @Test
    void f32_an_invitation_that_was_used() {
        company.invite("lou", "lou@example.com");
        String used = company.link("lou@example.com");
        try (Surfer lou = new Surfer()) {
            Page refused = lou.open(used);
            assertThat(refused.status()).isEqualTo(410);
            assertThat(refused.body("data-failure")).isEqualTo("F32");
            assertThat(refused.body("data-check")).isEqualTo("enrol.link-unused");
            assertThat(admin("/sign-ins/" + refused.text("trace-code")).html())
                    .contains("enrol.link-unused", "used up at");

            company.admin().post(company.at("console", person("lou") + "/sign-in/reset"), Map.of());
            Page form = lou.open(company.link("lou@example.com"));
            Page done =
                    lou.form(form, "set-password")
                            .set("password", "Other-Kettle-9")
                            .set("again", "Other-Kettle-9")
                            .send();
            Company.expect("done", done);
            Page portal =
                    lou.form(lou.open(company.at("start", "/")), "sign-in")
                            .set("username", "lou")
                            .set("password", "Other-Kettle-9")
                            .send();
            assertThat(portal.html()).contains("You do not have any applications");
        }
    }

    /** Disabling ends what is here; the role's sessions and the user in Connect end the rest. */
    @Test
    void f41_somebody_who_left_is_still_at_the_desk() {
        agent("max");
        try (Surfer max = new Surfer()) {
            Page desk = company.openTile(max, "max", "Amazon Connect");
            Company.atTheDesk(desk, "max@example.com");
            company.admin().post(company.at("console", person("max") + "/disable"), Map.of());
            assertThat(max.open(company.at("start", "/")).body("data-page"))
                    .isEqualTo("portal-sign-in");
            Company.atTheDesk(max.open(desk.address().toString()), "max@example.com");
            assertThat(test("max").html())
                    .contains("connect.no-session-goes-on", "F41")
                    .contains("Delete the user", "aws:TokenIssueTime");

            // The remedy: what the role was given until now, and the user of the instance.
            company.admin()
                    .post(
                            company.at("console", "/accounts/111122223333/roles/Agents/revoke"),
                            Map.of());
            company.deleteConnectUser(centre, "max@example.com");
            assertThat(max.open(desk.address().toString()).body("data-page"))
                    .isNotEqualTo("agent-desk");
            assertThat(test("max").html()).doesNotContain("F41");
        }
    }
}
