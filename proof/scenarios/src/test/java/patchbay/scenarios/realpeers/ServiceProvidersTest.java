package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import patchbay.scenarios.http.Page;
import patchbay.scenarios.http.Surfer;

/** What we issue is taken by software that nobody here wrote, and only as we issued it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(
        named = "patchbay.service-providers",
        matches = "true",
        disabledReason = "needs foreign service providers: run with -Preal-idp")
class ServiceProvidersTest {
    private final List<AutoCloseable> running = new ArrayList<>();
    private String portal = "";
    private ServiceProviders providers;

    @BeforeAll
    void the_metadata_is_taken_from_the_portal_to_each(@TempDir Path work) throws Exception {
        Optional<String> missing = ServiceProviders.missing();
        assumeTrue(missing.isEmpty(), missing.orElse(""));
        providers = ServiceProviders.prepare();
        running.add(providers);
        var patchbay = Patchbay.start(work, "--seed", providers.seed().toString());
        running.add(patchbay);
        portal = patchbay.at("start");
        var metadata = new EnumMap<ServiceProvider, String>(ServiceProvider.class);
        try (Surfer admin = new Surfer()) {
            Page tiles = signIn(admin, "admin");
            for (ServiceProvider provider : ServiceProvider.values()) {
                metadata.put(provider, admin.follow(tiles, papers(tiles, provider)).html());
            }
        }
        providers.start(metadata);
    }

    @AfterAll
    void stop() throws Exception {
        for (AutoCloseable program : running.reversed()) {
            program.close();
        }
    }

    private Page signIn(Surfer person, String userName) {
        Page door = person.open(portal + "/");
        Page tiles =
                person.submit(
                        door,
                        "sign-in",
                        Map.of("username", userName, "password", userName + "-Elsewhere-2026!"));
        assertThat(tiles.body("data-page")).as(tiles.html()).isEqualTo("portal");
        return tiles;
    }

    /** The metadata link in the tile of this application. */
    private static String papers(Page tiles, ServiceProvider provider) {
        return Program.find(
                "data-application=\"" + provider.application() + "\"[\\s\\S]*?href=\"([^\"]*)\"",
                tiles.html());
    }

    /** The page that posts the response, on the way to the service provider. */
    private Page handOver(Surfer person, ServiceProvider provider) {
        Page tiles = signIn(person, "zoe");
        Page page = person.follow(tiles, tiles.link("data-application", provider.application()));
        assertThat(page.body("data-page")).as(page.html()).isEqualTo("portal-hand-over");
        return page;
    }

    @ParameterizedTest
    @EnumSource
    void a_person_is_signed_in(ServiceProvider provider) {
        try (Surfer zoe = new Surfer()) {
            Page inside = zoe.submit(handOver(zoe, provider), "saml-form", Map.of());

            assertThat(inside.status()).as(inside.html()).isEqualTo(200);
            assertThat(inside.address().toString()).endsWith(provider.page());
            assertThat(inside.html())
                    .contains("zoe@example.com")
                    .containsPattern("Zo(ë|&euml;) O('|&#0?39;)Brien-M(ü|&uuml;)ller");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_response_that_was_changed_is_refused(ServiceProvider provider) {
        try (Surfer zoe = new Surfer()) {
            Page page = handOver(zoe, provider);
            String changed = changed(page.field("saml-form", "SAMLResponse"));

            refused(
                    zoe.submit(page, "saml-form", Map.of("SAMLResponse", changed)),
                    provider.complaintOfChange());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_response_that_was_used_is_refused(ServiceProvider provider) {
        try (Surfer zoe = new Surfer();
                Surfer thief = new Surfer()) {
            Page page = handOver(zoe, provider);
            Page inside = zoe.submit(page, "saml-form", Map.of());
            assertThat(inside.html()).contains("zoe@example.com");

            refused(thief.submit(page, "saml-form", Map.of()), provider.complaintOfReplay());
        }
    }

    private void refused(Page page, String complaint) {
        assertThat(page.html()).doesNotContain("zoe@example.com").doesNotContain("ada@example.com");
        assertThat(page.html() + providers.logs()).contains(complaint);
    }

    private static String changed(String response) {
        String document = new String(Base64.getDecoder().decode(response), StandardCharsets.UTF_8);
        return Base64.getEncoder()
                .encodeToString(
                        document.replace("zoe@example.com", "ada@example.com")
                                .getBytes(StandardCharsets.UTF_8));
    }
}
