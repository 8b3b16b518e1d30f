package patchbay.scenarios.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F25: the application's ACS URL is not where AWS sign-in takes responses. */
class F25WrongConsumerTest {
    private static final Map<String, String> ANA =
            Map.of("username", "ana", "password", "Ana-Portal-2026!");

    @Test
    void the_person_gets_the_clouds_sentence_the_trace_the_address_and_the_remedy_works(
            @TempDir Path folder) throws Exception {
        try (House house =
                        House.open(
                                folder,
                                "portal.yaml",
                                Map.of(
                                        "ASSIGNMENTS",
                                        "{ application: Amazon Connect, user: ana }"));
                Surfer ana = new Surfer()) {
            String connect = application(house);
            acs(house, connect, "https://signin.aws.amazon.com/sso");
            Page portal = ana.submit(ana.open(house.at("start", "/")), "sign-in", ANA);
            Page refused = ana.follow(portal, portal.link("data-application", "Amazon Connect"));

            assertThat(refused.text("message"))
                    .isEqualTo("An error occurred when we tried to process your request.");
            assertThat(refused.body("data-check")).isEqualTo("assertion.acs-is-sign-in");
            assertThat(refused.body("data-failure")).isEqualTo("F25");
            assertThat(house.trace(refused.text("trace-code")).body())
                    .contains(
                            "https://signin.aws.amazon.com/sso",
                            "set the application ACS URL to `https://signin.aws.amazon.com/saml`");

            acs(house, connect, "https://signin.aws.amazon.com/saml");
            Page handOver = ana.follow(portal, portal.link("data-application", "Amazon Connect"));
            assertThat(ana.submit(handOver, "saml-form", Map.of()).body("data-page"))
                    .isEqualTo("agent-desk");
        }
    }

    private static String application(House house) {
        String list = house.call("GET", "/api/v1/applications", "name=Amazon%20Connect", "").body();
        Matcher id = Pattern.compile("\"id\":\"([^\"]*)\"").matcher(list);
        assertThat(id.find()).as(list).isTrue();
        return "/api/v1/applications/" + id.group(1);
    }

    private static void acs(House house, String application, String url) {
        assertThat(house.call("PUT", application, "", "{\"acsUrl\": \"" + url + "\"}").statusCode())
                .isEqualTo(200);
    }
}
