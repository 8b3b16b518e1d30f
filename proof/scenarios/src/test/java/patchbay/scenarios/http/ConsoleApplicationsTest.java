package patchbay.scenarios.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** An administrator keeps applications in the console, without any script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleApplicationsTest {
    private static final String METADATA =
            "<EntityDescriptor xmlns=\"urn:oasis:names:tc:SAML:2.0:metadata\""
                    + " entityID=\"https://wiki.example/sp\"><SPSSODescriptor"
                    + " protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\">"
                    + "<AssertionConsumerService index=\"0\""
                    + " Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\""
                    + " Location=\"https://wiki.example/acs\"/></SPSSODescriptor></EntityDescriptor>";

    private final Surfer admin = new Surfer();

    @SuppressWarnings("NullAway.Init") // set before the tests
    private House house;

    private Page wiki = new Page(java.net.URI.create("about:blank"), 0, "");

    @BeforeAll
    void the_administrator_signs_in(@TempDir Path folder) throws Exception {
        house = House.open(folder, "applications.yaml", Map.of());
        Page list =
                admin.submit(
                        admin.open(house.at("console", "/applications")),
                        "sign-in",
                        Map.of("username", "admin", "password", "Admin-Portal-2026!"));
        assertThat(list.body("data-page")).as(list.html()).isEqualTo("applications");
        assertThat(list.html()).contains("Amazon Connect", "from=amazon-connect-bare");
    }

    @AfterAll
    void close() {
        admin.close();
        house.close();
    }

    private Page page(String path) {
        return admin.open(house.at("console", path));
    }

    private Page typed(Page page, Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.putIfAbsent("do", "save");
        // This surfer knows nothing of boxes: one that is not ticked is not sent.
        all.putIfAbsent("signedRequestsOnly", "false");
        return admin.submit(page, "application", all);
    }

    @Test
    @Order(1)
    void a_new_application_begins_with_the_service_providers_metadata() {
        Page blank = page("/applications/new?from=custom-saml");
        Page taken = typed(blank, Map.of("do", "metadata", "metadata", METADATA));
        assertThat(taken.field("application", "acsUrl")).isEqualTo("https://wiki.example/acs");
        assertThat(taken.field("application", "audience")).isEqualTo("https://wiki.example/sp");

        Page wrong = typed(taken, Map.of("displayName", "Wiki", "subject", "${user:Email}"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html())
                .contains("application.subject-mapping", "character 1")
                .contains("value=\"Wiki\"");

        wiki = typed(wrong, Map.of("subject", "${user:email}"));
        assertThat(wiki.body("data-page")).as(wiki.html()).isEqualTo("application");
        assertThat(wiki.html()).contains("role=\"status\"");
    }

    @Test
    @Order(2)
    void a_row_is_added_and_kept() {
        Page more = typed(wiki, Map.of("do", "row"));
        Page saved =
                typed(
                        more,
                        Map.of("attribute", "mail", "value", "${user:email}", "format", "basic"));

        assertThat(saved.html()).contains("value=\"mail\"");
    }

    @Test
    @Order(3)
    void people_and_groups_are_assigned_and_taken_off() {
        String assignments = wiki.address().getPath() + "/assignments";
        Page none =
                admin.post(
                        house.at("console", assignments),
                        Map.of("kind", "group", "name", "Nobody"));
        assertThat(none.html()).contains("application.assignee-known");

        Page one =
                admin.post(
                        house.at("console", assignments),
                        Map.of("kind", "group", "name", "ConnectAgents"));
        assertThat(one.html()).contains("ConnectAgents");
        Page two =
                admin.post(
                        house.at("console", assignments), Map.of("kind", "person", "name", "ana"));
        assertThat(two.html()).contains("Remove ana");
    }

    @Test
    @Order(4)
    void the_preview_says_what_the_assertion_would_and_the_test_how_far_it_gets() {
        String here = wiki.address().getPath();

        assertThat(page(here + "/preview?person=ana").html())
                .contains("ana@example.com", "saml:Assertion")
                .doesNotContain("ds:Signature");
        assertThat(page(here + "/test?person=ana").html()).contains("https://wiki.example/acs");
        assertThat(page(here + "/test?person=nobody").status()).isEqualTo(404);
        assertThat(page(here + "/everybody").html())
                .contains("are sent to a service provider that decides for itself");
    }

    @Test
    @Order(5)
    void a_certificate_waits_until_aws_knows_it() {
        Page list = page("/applications");
        String connect =
                list.html()
                        .replaceAll(
                                "(?s).*href=\"(/applications/ins-[0-9a-f]+)\">Amazon Connect<.*",
                                "$1");
        Page two =
                admin.post(
                        house.at("console", connect + "/certificates"),
                        Map.of("months", "12", "keySizeBits", "2048", "algorithm", "sha256"));
        assertThat(two.html())
                .contains("Active: it signs", "Inactive: it waits", "Activate nevertheless");
        String key = two.html().replaceAll("(?s).*name=\"key\" value=\"([^\"]*)\".*", "$1");

        Page hasty =
                admin.post(
                        house.at("console", connect + "/certificates/activate"),
                        Map.of("key", key));
        assertThat(hasty.status()).isEqualTo(409);
        assertThat(hasty.html()).contains("application.certificate-trusted");
        Page removed =
                admin.post(
                        house.at("console", connect + "/certificates/remove"), Map.of("key", key));
        assertThat(removed.html()).doesNotContain("Inactive: it waits");
    }

    @Test
    @Order(6)
    void it_is_removed_only_by_its_name() {
        Page kept = admin.submit(page(wiki.address().getPath()), "remove", Map.of("name", "wiki"));
        assertThat(kept.body("data-page")).isEqualTo("application");
        Page gone = admin.submit(kept, "remove", Map.of("name", "Wiki"));
        assertThat(gone.body("data-page")).isEqualTo("applications");
        assertThat(gone.html()).doesNotContain(">Wiki<");
    }

    @Test
    @Order(7)
    void whoever_is_no_administrator_sees_none_of_it() {
        try (Surfer ana = new Surfer()) {
            assertThat(ana.open(house.at("console", "/applications")).body("data-page"))
                    .isEqualTo("console-sign-in");
        }
    }

    /** F41: the identity provider lets nobody in any more, and ends no session elsewhere. */
    @Test
    @Order(8)
    void f41_who_is_disabled_gets_in_nowhere_and_the_test_says_where_they_are_still() {
        try (Surfer ana = new Surfer()) {
            Page portal =
                    ana.submit(
                            ana.open(house.at("start", "/")),
                            "sign-in",
                            Map.of("username", "ana", "password", "Ana-Portal-2026!"));
            Page handOver = ana.follow(portal, portal.link("data-application", "Amazon Connect"));
            Page desk = ana.submit(handOver, "saml-form", Map.of());
            assertThat(desk.body("data-page")).as(desk.html()).isEqualTo("agent-desk");

            disableAna();

            assertThat(ana.open(house.at("start", "/")).body("data-page"))
                    .isEqualTo("portal-sign-in");
            assertThat(ana.open(desk.address().toString()).body("data-page"))
                    .isEqualTo("agent-desk");
            String list =
                    house.call("GET", "/api/v1/applications", "name=Amazon%20Connect", "").body();
            String id = list.replaceAll("(?s).*?\"id\":\"([^\"]*)\".*", "$1");
            String trace =
                    house.call("GET", "/api/v1/applications/" + id + "/test", "person=ana", "")
                            .body();
            assertThat(trace)
                    .contains("person.enabled", "`ana` is disabled")
                    .contains("connect.no-session-goes-on", "aws:TokenIssueTime")
                    .contains("delete the user `ana@example.com`");
        }
    }

    private void disableAna() {
        String people = page("/people?q=ana").html();
        Matcher person = Pattern.compile("/people/([0-9a-f-]{36})").matcher(people);
        assertThat(person.find()).as(people).isTrue();
        admin.post(house.at("console", "/people/" + person.group(1) + "/disable"), Map.of());
    }
}
