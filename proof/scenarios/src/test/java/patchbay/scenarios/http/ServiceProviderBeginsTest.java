package patchbay.scenarios.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-ins and logouts that a service provider begins, by honest ones and by others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceProviderBeginsTest {
    private static final Map<String, String> ANA =
            Map.of("username", "ana", "password", "Ana-Portal-2026!");
    private static final String ISSUER = "portal.sso.us-east-1";

    private final FakeServiceProvider provider = new FakeServiceProvider();
    private final FakeServiceProvider stranger = new FakeServiceProvider();

    @SuppressWarnings("NullAway.Init") // set before the tests
    private House house;

    private String id = "";
    private String key = "";
    private int requests;

    @BeforeAll
    void an_application_is_made_by_the_api(@TempDir Path folder) throws Exception {
        house =
                House.open(
                        folder,
                        "portal.yaml",
                        Map.of("ASSIGNMENTS", "{ application: Amazon Connect, user: ana }"));
        HttpResponse<String> made =
                house.call(
                        "POST",
                        "/api/v1/applications",
                        "",
                        """
                        {"displayName": "SP", "acsUrl": "%s", "audience": "%s", "logoutUrl": "%s",
                         "requestCertificates": "%s", "sessionMinutes": 30,
                         "mappings": [{"attribute": "mail", "value": "${user:email}", "format": "basic"}]}
                        """
                                .formatted(
                                        FakeServiceProvider.ACS,
                                        FakeServiceProvider.ENTITY,
                                        FakeServiceProvider.LOGOUT,
                                        provider.pem().replace("\n", "\\n")));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        id = find("\"id\":\"([^\"]*)\"", made.body());
        key = find("/saml/assertion/([^\"]*)\"", made.body());
        HttpResponse<String> assigned =
                house.call("POST", path("/assignments"), "", "{\"person\": \"ana\"}");
        assertThat(assigned.statusCode()).as(assigned.body()).isEqualTo(201);
    }

    @AfterAll
    void close() {
        house.close();
    }

    private String path(String more) {
        return "/api/v1/applications/" + id + more;
    }

    private String address(String query) {
        return house.at(ISSUER, "/saml/assertion/" + key + query);
    }

    private String fresh() {
        return "_request-" + ++requests;
    }

    private Page begin(Surfer person, String attributes, String relayState) {
        return person.open(
                address(
                        FakeServiceProvider.query(
                                FakeServiceProvider.request(fresh(), attributes), relayState)));
    }

    private static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    private static String response(Page handOver) {
        assertThat(handOver.body("data-page")).as(handOver.html()).isEqualTo("portal-hand-over");
        assertThat(handOver.action("saml-form")).isEqualTo(FakeServiceProvider.ACS);
        return FakeServiceProvider.xml(handOver.field("saml-form", "SAMLResponse"));
    }

    @Test
    void after_the_sign_in_the_person_goes_on_to_where_they_came_from() {
        try (Surfer ana = new Surfer()) {
            Page door = begin(ana, "", "state of the SP & more");
            Page handOver = ana.submit(door, "sign-in", ANA);

            assertThat(response(handOver))
                    .contains("InResponseTo=\"_request-" + requests + "\"")
                    .contains(">ana@example.com<");
            assertThat(handOver.field("saml-form", "RelayState"))
                    .isEqualTo("state of the SP & more");
        }
    }

    @Test
    void a_request_may_be_posted_and_whoever_is_signed_in_goes_straight_on() {
        try (Surfer ana = new Surfer()) {
            ana.submit(ana.open(house.at("start", "/")), "sign-in", ANA);
            Page handOver =
                    ana.post(
                            address(""),
                            Map.of(
                                    "SAMLRequest",
                                    FakeServiceProvider.base64(
                                            FakeServiceProvider.request(fresh(), "")),
                                    "RelayState",
                                    "x"));

            assertThat(response(handOver)).contains("InResponseTo=\"_request-" + requests + "\"");
        }
    }

    @Test
    void a_replayed_request_is_refused() {
        try (Surfer ana = new Surfer()) {
            String again =
                    address(
                            FakeServiceProvider.query(
                                    FakeServiceProvider.request(fresh(), ""), "x"));
            Page door = ana.open(again);
            assertThat(ana.open(again).html()).as("reloading is allowed").contains("sign-in");
            response(ana.submit(door, "sign-in", ANA));

            refused(ana.open(again), "request.once");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/acs",
                "https://sp.example/acs.evil.example",
                "https://sp.example/acs/../evil",
                "//evil.example",
                "javascript:alert(1)"
            })
    void a_forged_consumer_is_refused_and_nobody_is_sent_there(String consumer) {
        try (Surfer ana = new Surfer()) {
            Page page = begin(ana, "AssertionConsumerServiceURL=\"" + consumer + "\"", consumer);

            refused(page, "request.consumer");
            assertThat(page.html()).doesNotContain("SAMLResponse", "action=\"" + consumer);
        }
    }

    @Test
    void a_forged_sender_is_refused() {
        try (Surfer ana = new Surfer()) {
            String other =
                    FakeServiceProvider.request(fresh(), "")
                            .replace(FakeServiceProvider.ENTITY, "https://evil.example");

            refused(ana.open(address(FakeServiceProvider.query(other, ""))), "request.issuer");
        }
    }

    @Test
    void where_signatures_are_asked_for_a_request_without_one_is_refused() throws Exception {
        set("{\"signedRequestsOnly\": true}");
        try (Surfer ana = new Surfer()) {
            refused(begin(ana, "", ""), "message.signed");
        } finally {
            set("{\"signedRequestsOnly\": false}");
        }
    }

    @Test
    void nobody_is_asked_where_the_request_forbids_it() {
        try (Surfer ana = new Surfer()) {
            Page answer = begin(ana, "IsPassive=\"true\"", "x");

            assertThat(answer.action("saml-form")).isEqualTo(FakeServiceProvider.ACS);
            assertThat(FakeServiceProvider.xml(answer.field("saml-form", "SAMLResponse")))
                    .contains("status:NoPassive", "InResponseTo=\"_request-" + requests + "\"")
                    .doesNotContain("Assertion ");
        }
    }

    @Test
    void somebody_who_is_signed_in_signs_in_again_where_the_request_wants_it() {
        try (Surfer ana = new Surfer()) {
            ana.submit(ana.open(house.at("start", "/")), "sign-in", ANA);
            Page door = begin(ana, "ForceAuthn=\"true\"", "x");

            assertThat(door.body("data-page")).isEqualTo("portal-sign-in");
            response(ana.submit(door, "sign-in", ANA));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/requests/x@evil.example",
                "/requests/../../evil"
            })
    void open_redirect_a_sign_in_leads_only_to_pages_of_the_portal(String next) {
        try (Surfer ana = new Surfer()) {
            Page door = ana.open(house.at("start", "/"));
            Page inside =
                    ana.submit(
                            door,
                            "sign-in",
                            Map.of(
                                    "username",
                                    "ana",
                                    "password",
                                    "Ana-Portal-2026!",
                                    "next",
                                    next));

            assertThat(inside.body("data-page")).as(inside.html()).isEqualTo("portal");
            assertThat(inside.address().getHost()).isEqualTo("start.patchbay.localhost");
        }
    }

    @Test
    void open_redirect_a_relay_state_is_a_field_for_the_service_provider_and_no_address_of_ours() {
        try (Surfer ana = new Surfer()) {
            Page handOver =
                    ana.submit(begin(ana, "", "https://evil.example/\"><script>"), "sign-in", ANA);

            assertThat(handOver.action("saml-form")).isEqualTo(FakeServiceProvider.ACS);
            assertThat(handOver.html())
                    .doesNotContain("\"><script>")
                    .doesNotContain("href=\"https://evil");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "//evil.example",
                "data:text/html,x",
                "https://a@evil.example"
            })
    void open_redirect_a_start_url_is_a_plain_web_address_or_none(String url) throws Exception {
        HttpResponse<String> answer =
                house.call("PUT", path(""), "", "{\"startUrl\": \"" + url + "\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("application.start-url");
    }

    @Test
    void a_logout_of_the_service_provider_ends_the_portals_session() {
        try (Surfer ana = new Surfer()) {
            String assertion = response(ana.submit(begin(ana, "", ""), "sign-in", ANA));
            Page answer = logout(ana, provider, find("SessionIndex=\"([^\"]*)\"", assertion));

            assertThat(answer.action("saml-form")).isEqualTo(FakeServiceProvider.LOGOUT);
            assertThat(answer.field("saml-form", "RelayState")).isEqualTo("back");
            assertThat(FakeServiceProvider.xml(answer.field("saml-form", "SAMLResponse")))
                    .contains("LogoutResponse", "status:Success")
                    .doesNotContain("PartialLogout");
            assertThat(ana.open(house.at("start", "/")).body("data-page"))
                    .isEqualTo("portal-sign-in");
        }
    }

    @Test
    void a_forged_logout_is_refused_and_ends_nothing() {
        try (Surfer ana = new Surfer()) {
            String assertion = response(ana.submit(begin(ana, "", ""), "sign-in", ANA));
            String index = find("SessionIndex=\"([^\"]*)\"", assertion);

            refused(logout(ana, stranger, index), "message.signature");
            assertThat(ana.open(house.at("start", "/")).body("data-page")).isEqualTo("portal");
        }
    }

    private Page logout(Surfer ana, FakeServiceProvider sender, String index) {
        String there = "https://portal.sso.us-east-1.amazonaws.com/saml/logout/" + key;
        return ana.post(
                house.at(ISSUER, "/saml/logout/" + key),
                Map.of(
                        "SAMLRequest",
                        sender.logoutRequest(there, "ana@example.com", Optional.of(index)),
                        "RelayState",
                        "back"));
    }

    @Test
    void whoever_signs_out_at_the_portal_is_signed_out_at_the_service_provider_too() {
        try (Surfer ana = new Surfer()) {
            response(ana.submit(begin(ana, "", ""), "sign-in", ANA));
            Page told = ana.post(house.at("start", "/sign-out"), Map.of());

            assertThat(told.action("saml-form")).isEqualTo(FakeServiceProvider.LOGOUT);
            String request = FakeServiceProvider.xml(told.field("saml-form", "SAMLRequest"));
            assertThat(request).contains("LogoutRequest", ">ana@example.com<", "ds:Signature");

            String there = "https://portal.sso.us-east-1.amazonaws.com/saml/logout/" + key;
            Page end =
                    ana.post(
                            house.at(ISSUER, "/saml/logout/" + key),
                            Map.of(
                                    "SAMLResponse",
                                    provider.logoutResponse(
                                            there, find(" ID=\"([^\"]*)\"", request))));
            assertThat(end.body("data-page")).as(end.html()).isEqualTo("signed-out");
        }
    }

    @Test
    void a_test_sign_in_writes_nothing_and_a_preview_opens_nothing() throws Exception {
        String before = house.call("GET", "/api/v1/traces", "", "").body();
        HttpResponse<String> tested = house.call("GET", path("/test"), "person=ana", "");

        assertThat(tested.statusCode()).as(tested.body()).isEqualTo(200);
        assertThat(tested.body()).contains("\"outcome\":\"undecided\"", "https://sp.example/acs");
        assertThat(house.call("GET", "/api/v1/traces", "", "").body()).isEqualTo(before);
        HttpResponse<String> preview = house.call("GET", path("/preview"), "person=ana", "");
        assertThat(preview.body())
                .contains("\"subject\":\"ana@example.com\"", "saml:Assertion")
                .doesNotContain("Signature");
    }

    @Test
    void a_certificate_that_aws_does_not_know_is_not_activated_unawares() throws Exception {
        String list = house.call("GET", "/api/v1/applications", "name=Amazon%20Connect", "").body();
        String connect = "/api/v1/applications/" + find("\"id\":\"([^\"]*)\"", list);
        HttpResponse<String> made =
                house.call("POST", connect + "/certificates", "", "{\"months\": 12}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String certificate = find("\"id\":\"([^\"]*)\"", made.body());

        HttpResponse<String> hasty =
                house.call("POST", connect + "/certificates/" + certificate + "/activate", "", "");

        assertThat(hasty.statusCode()).isEqualTo(409);
        assertThat(hasty.body())
                .contains("application.certificate-trusted", "saml-provider/Connect-SSO");
        assertThat(
                        house.call("DELETE", connect + "/certificates/" + certificate, "", "")
                                .statusCode())
                .isEqualTo(204);
    }

    private void set(String json) throws Exception {
        HttpResponse<String> answer = house.call("PUT", path(""), "", json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void refused(Page page, String check) {
        assertThat(page.status()).as(page.html()).isEqualTo(400);
        assertThat(page.body("data-check")).isEqualTo(check);
        assertThat(house.trace(page.text("trace-code")).body()).contains(check);
    }
}
