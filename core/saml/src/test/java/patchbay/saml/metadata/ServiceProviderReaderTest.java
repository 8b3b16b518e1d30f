package patchbay.saml.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ServiceProviderReaderTest {
    private static final String ACS =
            "<AssertionConsumerService index=\"1\""
                    + " Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\""
                    + " Location=\"https://sp.example/acs\"/>";

    @Test
    void the_clouds_own_metadata_says_where_responses_go() {
        byte[] document =
                new ServiceProviderMetadata(
                                ServiceProviderMetadata.COMMERCIAL,
                                Shapes.NOW,
                                Shapes.CERTIFICATE,
                                List.of("https://signin.aws.amazon.com/saml"))
                        .document();

        ServiceProvider provider = accepted(new String(document, StandardCharsets.UTF_8));

        assertThat(provider.entityId()).isEqualTo("urn:amazon:webservices");
        assertThat(provider.consumers()).containsExactly("https://signin.aws.amazon.com/saml");
        assertThat(provider.signing()).containsExactly(Shapes.CERTIFICATE);
        assertThat(provider.wantsSignedAssertions()).isTrue();
        assertThat(provider.browserLogout()).isEmpty();
    }

    @Test
    void the_default_consumer_comes_first_and_other_bindings_do_not_count() {
        ServiceProvider provider =
                accepted(
                        entity(
                                "<AssertionConsumerService index=\"0\""
                                        + " Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:PAOS\""
                                        + " Location=\"https://sp.example/paos\"/>"
                                        + ACS
                                        + ACS.replace("/acs", "/default")
                                                .replace("index", "isDefault=\"true\" index")));

        assertThat(provider.consumers())
                .containsExactly("https://sp.example/default", "https://sp.example/acs");
    }

    @Test
    void keys_are_told_apart_by_their_use_and_a_key_without_one_is_for_both() throws Exception {
        ServiceProvider provider = accepted(entity(key("") + key(" use=\"encryption\"") + ACS));

        assertThat(provider.signing()).containsExactly(Shapes.CERTIFICATE);
        assertThat(provider.encryption()).hasSize(2);
    }

    @Test
    void a_logout_by_post_is_preferred() {
        String logout =
                "<SingleLogoutService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:%s\""
                        + " Location=\"https://sp.example/%s\"/>";
        ServiceProvider provider =
                accepted(
                        entity(
                                logout.formatted("SOAP", "soap")
                                        + logout.formatted("HTTP-Redirect", "redirect")
                                        + logout.formatted("HTTP-POST", "post")
                                        + ACS));

        assertThat(provider.browserLogout().orElseThrow().location())
                .isEqualTo("https://sp.example/post");
    }

    @Test
    void what_cannot_be_used_is_refused_with_its_reason() {
        assertThat(decisive("<html></html>")).isEqualTo("metadata.service-provider-document");
        assertThat(decisive("<!DOCTYPE a><a/>")).isEqualTo("metadata.service-provider-document");
        assertThat(decisive(entity(""))).isEqualTo("metadata.service-provider-consumer");
        assertThat(decisive(entity(ACS).replace("SPSSO", "IDPSSO")))
                .isEqualTo("metadata.service-provider-one");
        assertThat(decisive(entity(ACS).replace("https://sp.example/entity", "")))
                .isEqualTo("metadata.service-provider-entity-id");
        assertThat(
                        decisive(
                                entity(
                                        "<KeyDescriptor><KeyInfo"
                                                + " xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><X509Data>"
                                                + "<X509Certificate>AAAA</X509Certificate></X509Data>"
                                                + "</KeyInfo></KeyDescriptor>"
                                                + ACS)))
                .isEqualTo("metadata.service-provider-certificates");
    }

    private static ServiceProvider accepted(String document) {
        ServiceProviderOutcome outcome = ServiceProviderReader.read(document);
        assertThat(outcome).isInstanceOf(ServiceProviderOutcome.Accepted.class);
        return ((ServiceProviderOutcome.Accepted) outcome).provider();
    }

    private static String decisive(String document) {
        ServiceProviderOutcome outcome = ServiceProviderReader.read(document);
        assertThat(outcome).isInstanceOf(ServiceProviderOutcome.Refused.class);
        return ((ServiceProviderOutcome.Refused) outcome).decisive().id().text();
    }

    private static String key(String use) throws Exception {
        return "<KeyDescriptor"
                + use
                + "><KeyInfo xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><X509Data>"
                + "<X509Certificate>"
                + Base64.getEncoder().encodeToString(Shapes.CERTIFICATE.getEncoded())
                + "</X509Certificate></X509Data></KeyInfo></KeyDescriptor>";
    }

    private static String entity(String content) {
        return "<EntityDescriptor xmlns=\"urn:oasis:names:tc:SAML:2.0:metadata\""
                + " entityID=\"https://sp.example/entity\"><SPSSODescriptor"
                + " protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\">"
                + content
                + "</SPSSODescriptor></EntityDescriptor>";
    }
}
