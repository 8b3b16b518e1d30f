package patchbay.saml.metadata;

import static patchbay.saml.write.Vocabulary.METADATA;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import patchbay.saml.write.CanonicalWriter;
import patchbay.saml.write.Vocabulary;

/**
 * The sign-in endpoint's own metadata, in the shape of the cloud's (rules 2.2 to 2.4, 2.6).
 *
 * @param entityId one of the constants, by partition
 * @param consumers addresses that take Responses, the default one first
 */
public record ServiceProviderMetadata(
        String entityId, Instant validUntil, X509Certificate certificate, List<String> consumers) {
    public static final String COMMERCIAL = "urn:amazon:webservices";
    public static final String GOVCLOUD = "urn:amazon:webservices:govcloud";
    public static final String CHINA = "urn:amazon:webservices:cn-north-1";

    private static final String HTTP_POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
    private static final String NAME_ID_1 = "urn:oasis:names:tc:SAML:1.1:nameid-format:";
    private static final String NAME_ID_2 = "urn:oasis:names:tc:SAML:2.0:nameid-format:";

    /** In this order (rule 2.2). */
    private static final List<String> NAME_ID_FORMATS =
            List.of(
                    NAME_ID_2 + "transient",
                    NAME_ID_2 + "persistent",
                    NAME_ID_1 + "emailAddress",
                    NAME_ID_1 + "unspecified",
                    NAME_ID_1 + "X509SubjectName",
                    NAME_ID_1 + "WindowsDomainQualifiedName",
                    NAME_ID_2 + "kerberos",
                    NAME_ID_2 + "entity");

    public ServiceProviderMetadata {
        consumers = List.copyOf(consumers);
        if (consumers.isEmpty()) {
            throw new IllegalArgumentException("a service provider takes Responses somewhere");
        }
    }

    /** The document, UTF-8, with an XML declaration. */
    public byte[] document() {
        CanonicalWriter writer = new CanonicalWriter();
        writer.open(METADATA, "EntityDescriptor")
                .attribute("entityID", entityId)
                .attribute("validUntil", validUntil.truncatedTo(ChronoUnit.SECONDS).toString());
        writer.open(METADATA, "SPSSODescriptor")
                .attribute("protocolSupportEnumeration", Vocabulary.PROTOCOL.namespace())
                .attribute("WantAssertionsSigned", "true");
        MetadataParts.signingKey(writer, certificate);
        NAME_ID_FORMATS.forEach(format -> writer.element(METADATA, "NameIDFormat", format));
        consumers(writer);
        attributes(writer);
        writer.close();
        organization(writer);
        return MetadataParts.document(writer.close().finish());
    }

    private void consumers(CanonicalWriter writer) {
        int index = 1;
        for (String location : consumers) {
            writer.open(METADATA, "AssertionConsumerService")
                    .attribute("Binding", HTTP_POST)
                    .attribute("Location", location)
                    .attribute("index", Integer.toString(index));
            if (index == 1) {
                writer.attribute("isDefault", "true");
            }
            writer.close();
            index++;
        }
    }

    private static void attributes(CanonicalWriter writer) {
        writer.open(METADATA, "AttributeConsumingService").attribute("index", "1");
        writer.open(METADATA, "ServiceName")
                .language("en")
                .text("AWS Management Console Single Sign-On")
                .close();
        for (RequestedAttribute attribute : RequestedAttribute.ALL) {
            writer.open(METADATA, "RequestedAttribute")
                    .attribute("FriendlyName", attribute.friendlyName())
                    .attribute("Name", attribute.name())
                    .attribute("isRequired", Boolean.toString(attribute.required()));
            if (!attribute.nameFormat().isEmpty()) {
                writer.attribute("NameFormat", attribute.nameFormat());
            }
            writer.close();
        }
        writer.close();
    }

    private static void organization(CanonicalWriter writer) {
        writer.open(METADATA, "Organization");
        english(writer, "OrganizationName", "Amazon Web Services, Inc.");
        english(writer, "OrganizationDisplayName", "AWS");
        english(writer, "OrganizationURL", "https://aws.amazon.com");
        writer.close();
    }

    private static void english(CanonicalWriter writer, String element, String text) {
        writer.open(METADATA, element).language("en").text(text).close();
    }
}
