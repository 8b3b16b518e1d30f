package patchbay.saml.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import patchbay.explain.Check;

class MetadataReaderTest {
    private static final String GOOD =
            Shapes.entity("https://idp.example.com", Shapes.base64(Shapes.CERTIFICATE));

    @ParameterizedTest
    @CsvSource({
        "entra, https://sts.windows.net/11111111-2222-3333-4444-555555555555/, 2",
        "okta, http://www.okta.com/exk1example00000000h7, 2",
        "adfs, http://adfs.example.com/adfs/services/trust, 2",
        "identity-center, https://portal.sso.us-east-1.amazonaws.com/saml/assertion/MTExMTIyMjIzMzMzX2lucy0wMTIzNDU2Nzg5YWJjZGVm, 2"
    })
    void the_shapes_of_known_products_are_read(String shape, String entityId, int endpoints) {
        IdentityProvider provider = accepted(Shapes.read(shape)).providers().getFirst();

        assertThat(provider.entityId()).isEqualTo(entityId);
        assertThat(provider.signingCertificates()).containsExactly(Shapes.CERTIFICATE);
        assertThat(provider.singleSignOn()).hasSize(endpoints);
    }

    @Test
    void keycloaks_metadata_is_read() {
        IdentityProvider provider = accepted(Shapes.read("keycloak")).providers().getFirst();

        assertThat(provider.entityId()).isEqualTo("http://127.0.0.1:18080/realms/contact");
        assertThat(provider.signingCertificates()).hasSize(1);
        assertThat(provider.wantsSignedRequests()).isTrue();
        assertThat(provider.nameIdFormats()).hasSize(4);
    }

    @Test
    void during_a_rotation_both_keys_are_read() {
        MetadataOutcome.Accepted accepted = accepted(Shapes.read("keycloak-two-keys"));

        assertThat(accepted.providers().getFirst().signingCertificates()).hasSize(2);
        assertThat(accepted.issuers().get("http://127.0.0.1:18080/realms/contact")).hasSize(2);
    }

    @Test
    void groups_within_groups_are_read() {
        String document =
                Shapes.several(
                        Shapes.entity("https://a", Shapes.base64(Shapes.CERTIFICATE)),
                        Shapes.several(Shapes.entity("https://b", Shapes.base64(Shapes.OTHER))));

        assertThat(accepted(document).issuers()).containsOnlyKeys("https://a", "https://b");
    }

    @Test
    void a_certificate_in_a_pem_frame_is_read() {
        String framed =
                "-----BEGIN CERTIFICATE-----\n"
                        + Shapes.base64(Shapes.CERTIFICATE)
                        + "\n-----END CERTIFICATE-----";

        assertThat(accepted(Shapes.entity("https://a", framed)).providers()).hasSize(1);
    }

    @Test
    void comments_do_not_cut_a_certificate_short() {
        String base64 = Shapes.base64(Shapes.CERTIFICATE);
        String split = base64.substring(0, 100) + "<!-- half -->" + base64.substring(100);

        assertThat(accepted(Shapes.entity("https://a", split)).providers()).hasSize(1);
    }

    @Test
    void a_byte_order_mark_is_refused() {
        assertThat(refusal("\uFEFF" + GOOD))
                .satisfies(because(MetadataCheck.ENCODING, "a byte order mark"));
    }

    @Test
    void another_encoding_is_refused() {
        assertThat(refusal("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + GOOD))
                .satisfies(because(MetadataCheck.ENCODING, "`ISO-8859-1`"));
    }

    @Test
    void a_short_document_is_refused() {
        assertThat(refusal(Shapes.entity("https://a")))
                .satisfies(because(MetadataCheck.LENGTH, "characters"));
    }

    @Test
    void something_that_is_not_xml_is_refused_with_the_place() {
        assertThat(refusal("This is no XML. ".repeat(100)))
                .satisfies(because(MetadataCheck.WELL_FORMED, "line 1"));
        assertThat(refusal(GOOD.substring(0, GOOD.length() - 5)))
                .satisfies(because(MetadataCheck.WELL_FORMED, "line 1"));
        assertThat(refusal("")).satisfies(because(MetadataCheck.WELL_FORMED, ""));
    }

    @Test
    void a_saved_login_page_is_refused_as_what_it_is() {
        String page = "<!DOCTYPE html><html><head><title>Sign in</title><br></head></html>";

        assertThat(refusal(page)).satisfies(because(MetadataCheck.DOCUMENT_TYPE, "HTML page"));
        assertThat(refusal("<html><body><p>Sign in</body></html>"))
                .satisfies(because(MetadataCheck.WELL_FORMED, "HTML page"));
    }

    @Test
    void a_service_providers_metadata_is_refused_as_what_it_is() {
        assertThat(failures(Shapes.read("service-provider")))
                .contains(MetadataCheck.IDENTITY_PROVIDER);
        assertThat(MetadataReader.read(Shapes.read("service-provider")).checks())
                .filteredOn(check -> check.definition() == MetadataCheck.IDENTITY_PROVIDER)
                .allSatisfy(because(MetadataCheck.IDENTITY_PROVIDER, "service provider only"));
    }

    @Test
    void a_small_key_is_refused() {
        String document =
                Shapes.entity(
                        "https://a",
                        Shapes.base64(Shapes.certificate(768)),
                        Shapes.base64(Shapes.OTHER));

        assertThat(refusal(document)).satisfies(because(MetadataCheck.KEY_SIZE, "768 bits"));
    }

    @Test
    void a_key_of_1024_bits_is_still_taken() {
        String small = Shapes.base64(Shapes.certificate(1024));

        assertThat(accepted(Shapes.entity("https://a", small) + " ".repeat(1000)).providers())
                .hasSize(1);
    }

    @Test
    void more_than_ten_identity_providers_are_refused() {
        String[] entities = new String[11];
        for (int i = 0; i < entities.length; i++) {
            entities[i] = Shapes.entity("https://idp" + i, Shapes.base64(Shapes.CERTIFICATE));
        }

        assertThat(refusal(Shapes.several(entities)))
                .satisfies(because(MetadataCheck.ENTITY_COUNT, "11"));
    }

    @Test
    void more_than_ten_keys_are_refused() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            keys.add(Shapes.base64(Shapes.certificate(1024)));
        }

        assertThat(refusal(Shapes.entity("https://a", keys.toArray(String[]::new))))
                .satisfies(because(MetadataCheck.KEY_COUNT, "11"));
    }

    @Test
    void an_identity_provider_without_a_signing_key_is_refused() {
        String document = Shapes.several(GOOD, Shapes.entity("https://b"));

        assertThat(refusal(document)).satisfies(because(MetadataCheck.SIGNING_KEYS, "https://b"));
    }

    @Test
    void an_identity_provider_without_a_name_is_refused() {
        String document = Shapes.entity("", Shapes.base64(Shapes.CERTIFICATE));

        assertThat(refusal(document)).satisfies(because(MetadataCheck.ENTITY_ID, "empty"));
    }

    @Test
    void a_damaged_certificate_is_refused() {
        byte[] der = Shapes.encoded(Shapes.CERTIFICATE);
        der[10] ^= 0x55;

        assertThat(refusal(Shapes.entity("https://a", Base64.getEncoder().encodeToString(der))))
                .satisfies(because(MetadataCheck.CERTIFICATES, "no X.509"));
        assertThat(failures(Shapes.entity("https://a", "no base64!")))
                .contains(MetadataCheck.CERTIFICATES);
    }

    @Test
    void a_certificate_that_repeats_an_extension_is_refused_as_that() {
        byte[] der = RepeatedExtension.of(Shapes.encoded(Shapes.CERTIFICATE));

        assertThat(refusal(Shapes.entity("https://a", Base64.getEncoder().encodeToString(der))))
                .satisfies(because(MetadataCheck.EXTENSIONS, "repeats"));
    }

    @Test
    void an_external_entity_is_never_loaded() {
        String document =
                "<!DOCTYPE EntityDescriptor [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + GOOD.replace("https://idp.example.com\"", "&e;\"");

        assertThat(refusal(document)).satisfies(because(MetadataCheck.DOCUMENT_TYPE, "DOCTYPE"));
    }

    @Test
    void entities_cannot_blow_up() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a \"ha\">");
        for (char c = 'b'; c < 'z'; c++) {
            char before = (char) (c - 1);
            bomb.append("<!ENTITY ").append(c).append(" \"");
            bomb.append(("&" + before + ";").repeat(10)).append("\">");
        }
        bomb.append("]><x>&y;</x>");

        assertThat(refusal(bomb.toString()))
                .satisfies(because(MetadataCheck.DOCUMENT_TYPE, "DOCTYPE"));
    }

    @Test
    void a_key_hidden_outside_its_place_in_the_schema_is_no_key() {
        String hidden =
                Shapes.entity("https://a")
                        .replace(
                                "<IDPSSODescriptor",
                                "<Extensions>"
                                        + Shapes.entity(
                                                "https://evil", Shapes.base64(Shapes.CERTIFICATE))
                                        + "</Extensions><IDPSSODescriptor");

        assertThat(refusal(hidden)).satisfies(because(MetadataCheck.SIGNING_KEYS, "https://a"));
    }

    @Test
    void a_document_nested_too_deeply_is_refused_without_trouble() {
        String deep = "<x>".repeat(50_000) + "</x>".repeat(50_000);
        String document =
                GOOD.replace(
                        "<IDPSSODescriptor",
                        "<Extensions>" + deep + "</Extensions><IDPSSODescriptor");

        assertThat(refusal(document)).satisfies(because(MetadataCheck.WELL_FORMED, "line 1"));
    }

    private static MetadataOutcome.Accepted accepted(String document) {
        MetadataOutcome outcome = MetadataReader.read(document);
        assertThat(outcome).isInstanceOf(MetadataOutcome.Accepted.class);
        return (MetadataOutcome.Accepted) outcome;
    }

    private static Check refusal(String document) {
        MetadataOutcome outcome = MetadataReader.read(document);
        assertThat(outcome).isInstanceOf(MetadataOutcome.Refused.class);
        return ((MetadataOutcome.Refused) outcome).decisive();
    }

    private static List<Object> failures(String document) {
        return MetadataReader.read(document).checks().stream()
                .filter(Check::failed)
                .<Object>map(Check::definition)
                .toList();
    }

    private static Consumer<Check> because(MetadataCheck check, String found) {
        return actual -> {
            assertThat(actual.definition()).isEqualTo(check);
            assertThat(actual.found()).contains(found);
            assertThat(actual.remedy()).isPresent();
        };
    }
}
