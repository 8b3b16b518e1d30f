package patchbay.saml.metadata;

import static patchbay.saml.write.Vocabulary.METADATA;

import java.security.cert.X509Certificate;
import java.util.List;
import patchbay.saml.write.CanonicalWriter;
import patchbay.saml.write.Vocabulary;

/**
 * Metadata of ours for identity providers that sign people in here: what they need to know, and
 * nothing of a console (rule 7.9).
 *
 * @param certificate of the key that signs our requests
 * @param consumers addresses that take Responses, the default one first
 */
public record RelyingPartyMetadata(
        String entityId, X509Certificate certificate, List<String> consumers) {
    /** The one format that names are taken in (rule 7.8). */
    public static final String NAME_ID_FORMAT =
            "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress";

    private static final String HTTP_POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";

    public RelyingPartyMetadata {
        consumers = List.copyOf(consumers);
    }

    /** The document, UTF-8, with an XML declaration. */
    public byte[] document() {
        CanonicalWriter writer = new CanonicalWriter();
        writer.open(METADATA, "EntityDescriptor").attribute("entityID", entityId);
        writer.open(METADATA, "SPSSODescriptor")
                .attribute("AuthnRequestsSigned", "true")
                .attribute("WantAssertionsSigned", "true")
                .attribute("protocolSupportEnumeration", Vocabulary.PROTOCOL.namespace());
        MetadataParts.signingKey(writer, certificate);
        writer.element(METADATA, "NameIDFormat", NAME_ID_FORMAT);
        for (int i = 0; i < consumers.size(); i++) {
            writer.open(METADATA, "AssertionConsumerService")
                    .attribute("Binding", HTTP_POST)
                    .attribute("Location", consumers.get(i))
                    .attribute("index", Integer.toString(i + 1))
                    .attribute("isDefault", Boolean.toString(i == 0))
                    .close();
        }
        return MetadataParts.document(writer.close().close().finish());
    }
}
