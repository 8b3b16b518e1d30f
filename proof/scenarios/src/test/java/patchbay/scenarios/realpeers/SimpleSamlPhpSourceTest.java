package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import patchbay.scenarios.http.Page;
import patchbay.scenarios.http.Surfer;

/** People of a SimpleSAMLphp sign in to the portal, before, while and after its key is replaced. */
class SimpleSamlPhpSourceTest {
    @Test
    void people_sign_in_from_both_sides_and_nobody_notices_a_new_key(@TempDir Path work)
            throws Exception {
        Path seed = work.resolve("seed.yaml");
        Files.writeString(
                seed,
                """
                identityCenter:
                  region: us-east-1
                  users:
                    - {userName: "ana@example.com", password: "Ana-Own-2026!", email: ana@example.com, givenName: Ana, familyName: Agent}
                """);
        try (var provider = SimpleSamlPhp.start(work);
                var patchbay = Patchbay.start(work, "--seed", seed.toString())) {
            connect(provider, patchbay);
            String first = certificate(provider.metadata());
            everybodySignsIn(provider, patchbay);

            provider.announceKey();
            assertThat(certificates(provider.metadata()))
                    .as("both keys are in the metadata")
                    .hasSize(2)
                    .contains(first);
            everybodySignsIn(provider, patchbay);

            provider.replaceKey();
            assertThat(provider.metadata()).doesNotContain(first);
            everybodySignsIn(provider, patchbay);
        }
    }

    private static void connect(SimpleSamlPhp provider, Patchbay patchbay) throws Exception {
        String created =
                new OwnApi(patchbay)
                        .post(
                                "identity-sources",
                                """
                                {"name":"Corp","kind":"saml","domains":["example.com"],
                                 "settings":{"metadata":%s,"metadataUrl":"%s"}}
                                """
                                        .formatted(
                                                quoted(provider.metadata()),
                                                provider.descriptor()));
        assertThat(created).contains("\"id\"");
        provider.partner(
                Program.find("\"audience\":\"([^\"]*)\"", created),
                patchbay.at("us-east-1.signin")
                        + "/platform/saml/acs/"
                        + Program.find("\"consumerId\":\"([^\"]*)\"", created),
                Program.find("\"certificate\":\"([^\"]*)\"", created).replace("\\n", "\n"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static String certificate(String metadata) {
        return Program.find("X509Certificate>([^<]*)<", metadata);
    }

    private static Set<String> certificates(String metadata) {
        return Pattern.compile("<ds:X509Certificate>([^<]+)<")
                .matcher(metadata)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static void everybodySignsIn(SimpleSamlPhp provider, Patchbay patchbay)
            throws Exception {
        try (Surfer ana = new Surfer()) {
            Page asked =
                    ana.submit(
                            ana.open(patchbay.at("start") + "/"),
                            "sign-in",
                            Map.of("username", "ana@example.com"));
            arrived(provider, provider.signIn(ana, asked, "ana"));
        }
        try (Surfer ana = new Surfer()) {
            arrived(provider, provider.signIn(ana, ana.open(provider.start()), "ana"));
        }
    }

    private static void arrived(SimpleSamlPhp provider, Page page) throws Exception {
        assertThat(page.body("data-page")).as(page + "\n" + provider.log()).isEqualTo("portal");
        assertThat(page.html()).contains("Ana Agent");
    }
}
