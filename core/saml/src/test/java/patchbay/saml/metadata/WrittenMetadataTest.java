package patchbay.saml.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class WrittenMetadataTest {
    private static final String SSO =
            "https://portal.sso.us-east-1.amazonaws.com/saml/assertion/MTEx";

    @Test
    void an_application_describes_itself_as_an_identity_provider_that_we_would_accept() {
        byte[] document =
                new IdentityProviderMetadata(
                                SSO,
                                List.of(Shapes.CERTIFICATE),
                                SSO,
                                SSO.replace("assertion", "logout"))
                        .document();

        MetadataOutcome outcome = MetadataReader.read(new String(document, UTF_8));

        assertThat(outcome).isInstanceOf(MetadataOutcome.Accepted.class);
        IdentityProvider provider = ((MetadataOutcome.Accepted) outcome).providers().getFirst();
        assertThat(provider.entityId()).isEqualTo(SSO);
        assertThat(provider.signingCertificates()).containsExactly(Shapes.CERTIFICATE);
        assertThat(provider.wantsSignedRequests()).isFalse();
        assertThat(provider.singleSignOn()).extracting("location").containsExactly(SSO, SSO);
        assertThat(provider.nameIdFormats())
                .containsExactly("urn:oasis:names:tc:SAML:2.0:nameid-format:persistent");
    }

    @Test
    void the_sign_in_endpoint_says_what_the_clouds_says() throws Exception {
        Document document =
                parse(
                        new ServiceProviderMetadata(
                                        ServiceProviderMetadata.COMMERCIAL,
                                        Shapes.NOW,
                                        Shapes.CERTIFICATE,
                                        List.of(
                                                "https://signin.aws.amazon.com/saml",
                                                "https://eu-west-2.signin.aws.amazon.com/saml"))
                                .document());

        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("entityID")).isEqualTo("urn:amazon:webservices");
        assertThat(root.getAttribute("validUntil")).isEqualTo("2026-11-22T09:00:00Z");
        assertThat(children(root)).containsExactly("SPSSODescriptor", "Organization");
        Element role = (Element) root.getFirstChild();
        assertThat(role.getAttribute("WantAssertionsSigned")).isEqualTo("true");
        assertThat(children(role))
                .containsExactly(
                        "KeyDescriptor",
                        "NameIDFormat",
                        "NameIDFormat",
                        "NameIDFormat",
                        "NameIDFormat",
                        "NameIDFormat",
                        "NameIDFormat",
                        "NameIDFormat",
                        "NameIDFormat",
                        "AssertionConsumerService",
                        "AssertionConsumerService",
                        "AttributeConsumingService");
        NodeList consumers = document.getElementsByTagName("md:AssertionConsumerService");
        assertThat(((Element) consumers.item(0)).getAttribute("isDefault")).isEqualTo("true");
        assertThat(((Element) consumers.item(0)).getAttribute("index")).isEqualTo("1");
        assertThat(((Element) consumers.item(1)).hasAttribute("isDefault")).isFalse();
        assertThat(((Element) consumers.item(1)).getAttribute("Location"))
                .isEqualTo("https://eu-west-2.signin.aws.amazon.com/saml");
    }

    @Test
    void two_attributes_are_required_and_seventeen_are_not() throws Exception {
        Document document =
                parse(
                        new ServiceProviderMetadata(
                                        ServiceProviderMetadata.GOVCLOUD,
                                        Shapes.NOW,
                                        Shapes.CERTIFICATE,
                                        List.of("https://signin.amazonaws-us-gov.com/saml"))
                                .document());

        NodeList requested = document.getElementsByTagName("md:RequestedAttribute");
        List<String> required = new ArrayList<>();
        for (int i = 0; i < requested.getLength(); i++) {
            Element attribute = (Element) requested.item(i);
            if (attribute.getAttribute("isRequired").equals("true")) {
                required.add(attribute.getAttribute("FriendlyName"));
            }
        }
        assertThat(requested.getLength()).isEqualTo(19);
        assertThat(required).containsExactly("RoleEntitlement", "RoleSessionName");
        assertThat(((Element) requested.item(13)).getAttribute("Name"))
                .isEqualTo("urn:oid:1.3.6.1.4.1.5923.1.2.1.2");
    }

    @Test
    void the_sign_in_endpoints_metadata_is_not_taken_for_an_identity_provider() {
        String document =
                new String(
                        new ServiceProviderMetadata(
                                        ServiceProviderMetadata.CHINA,
                                        Shapes.NOW,
                                        Shapes.CERTIFICATE,
                                        List.of("https://cn-north-1.signin.amazonaws.cn/saml"))
                                .document(),
                        UTF_8);

        assertThat(MetadataReader.read(document)).isInstanceOf(MetadataOutcome.Refused.class);
    }

    private static List<String> children(Element element) {
        List<String> names = new ArrayList<>();
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            names.add(children.item(i).getLocalName());
        }
        return names;
    }

    private static Document parse(byte[] document) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(document));
    }
}
