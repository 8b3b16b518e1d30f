package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

/**
 * Foreign service providers whose own metadata was taken over: they begin sign-ins with signed
 * requests, open encrypted assertions, and take part in a logout.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(
        named = "patchbay.service-providers",
        matches = "true",
        disabledReason = "needs foreign service providers: run with -Preal-idp")
class ServiceProvidersByMetadataTest {

    private final List<AutoCloseable> running = new ArrayList<>();
    private String portal = "";
    private ServiceProviders providers;

    @BeforeAll
    void each_takes_the_others_metadata(@TempDir Path work) throws Exception {
        Optional<String> missing = ServiceProviders.missing();
        assumeTrue(missing.isEmpty(), missing.orElse(""));
        providers = ServiceProviders.prepare();
        running.add(providers);
        var patchbay = Patchbay.start(work, "--seed", providers.seed().toString());
        running.add(patchbay);
        portal = patchbay.at("start");
        var metadata = new EnumMap<ServiceProvider, String>(ServiceProvider.class);
        try (Surfer anybody = new Surfer()) {
            for (ServiceProvider provider : ServiceProvider.values()) {
                String shown = patchbay.command("app", "show", provider.application());
                String address =
                        Program.find("metadataUrl +https://[^/]*(/\\S*)", shown)
                                + "?addresses=here";
                metadata.put(
                        provider,
                        anybody.open(patchbay.at("portal.sso.us-east-1") + address).html());
            }
            providers.start(metadata);
            for (ServiceProvider provider : ServiceProvider.values()) {
                Page own = anybody.open(providers.value(provider, "METADATA"));
                assertThat(own.html()).contains("SPSSODescriptor");
                Path file = Files.writeString(work.resolve(provider + ".xml"), own.html());
                patchbay.command(
                        "app", "set", provider.application(), "--metadata", file.toString());
            }
        }
    }

    @AfterAll
    void stop() throws Exception {
        for (AutoCloseable program : running.reversed()) {
            program.close();
        }
    }

    /** The page of the service provider, after a sign-in that began there. */
    private Page inside(Surfer zoe, ServiceProvider provider) {
        return inside(zoe, "zoe", provider);
    }

    private Page inside(Surfer zoe, String userName, ServiceProvider provider) {
        Page door = zoe.open(providers.value(provider, "PAGE"));
        assertThat(door.body("data-page")).as(door.html()).isEqualTo("portal-sign-in");
        Page handOver =
                zoe.submit(
                        door,
                        "sign-in",
                        Map.of("username", userName, "password", userName + "-Elsewhere-2026!"));
        assertThat(handOver.body("data-page")).as(handOver.html()).isEqualTo("portal-hand-over");
        String response = handOver.field("saml-form", "SAMLResponse");
        assertThat(new String(Base64.getDecoder().decode(response), StandardCharsets.UTF_8))
                .contains("EncryptedAssertion", "InResponseTo")
                .doesNotContain(userName + "@example.com");
        return zoe.submit(handOver, "saml-form", Map.of());
    }

    @ParameterizedTest
    @EnumSource
    void a_sign_in_that_begins_there_comes_back_encrypted_and_is_opened(ServiceProvider provider) {
        try (Surfer zoe = new Surfer()) {
            Page inside = inside(zoe, provider);

            assertThat(inside.status()).as(inside.html() + providers.logs()).isEqualTo(200);
            assertThat(inside.html()).as(providers.logs()).contains("zoe@example.com");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoever_leaves_it_leaves_the_portal(ServiceProvider provider) {
        try (Surfer zoe = new Surfer()) {
            assertThat(inside(zoe, provider).html()).contains("zoe@example.com");
            assertThat(zoe.open(portal + "/").body("data-page")).isEqualTo("portal");

            Page left = carried(zoe, zoe.open(leave(provider)));

            assertThat(left.html()).as(providers.logs()).doesNotContain("data-failure");
            assertThat(zoe.open(portal + "/").body("data-page")).isEqualTo("portal-sign-in");
            assertThat(zoe.open(providers.value(provider, "PAGE")).body("data-page"))
                    .isEqualTo("portal-sign-in");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoever_leaves_the_portal_leaves_it(ServiceProvider provider) {
        // Mellon looks a session up by the person's name: nobody else may have one under it.
        try (Surfer admin = new Surfer()) {
            assertThat(inside(admin, "admin", provider).html()).contains("admin@example.com");

            Page left = carried(admin, admin.post(portal + "/sign-out", Map.of()));

            assertThat(left.body("data-page"))
                    .as(left.html() + providers.logs())
                    .isEqualTo("signed-out");
            assertThat(left.html()).contains("confirmed").doesNotContain("not confirmed");
            assertThat(admin.open(providers.value(provider, "PAGE")).body("data-page"))
                    .isEqualTo("portal-sign-in");
        }
    }

    /** Where a person leaves it, to come back to a page that everybody may see. */
    private String leave(ServiceProvider provider) {
        String back = providers.value(provider, "METADATA");
        return switch (provider) {
            case MOD_SHIB -> providers.value(provider, "LOGOUT");
            case MOD_AUTH_MELLON -> providers.value(provider, "LOGOUT") + "?ReturnTo=" + back;
            case SIMPLE_SAML_PHP -> providers.value(provider, "LOGOUT") + "&ReturnTo=" + back;
        };
    }

    /** Sends the forms that only a script or a click would send. */
    private static Page carried(Surfer zoe, Page first) {
        Page page = first;
        for (int hop = 0; hop < 5 && page.html().contains("id=\"saml-form\""); hop++) {
            page = zoe.submit(page, "saml-form", Map.of());
        }
        return page;
    }
}
