package patchbay.saml.metadata;

import static patchbay.saml.write.Vocabulary.METADATA;

import java.security.cert.X509Certificate;
import java.util.List;
import patchbay.saml.write.CanonicalWriter;
import patchbay.saml.write.Vocabulary;

/**
 * The metadata of an application of ours as an identity provider (rule 7.15).
 *
 * @param certificates keys that sign, or are about to: the active one first
 * @param singleSignOn where requests may be sent
 * @param logout where a logout may be sent
 */
public record IdentityProviderMetadata(
        String entityId, List<X509Certificate> certificates, String singleSignOn, String logout) {
    private static final List<String> BINDINGS =
            List.of(
                    "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST",
                    "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect");
    private static final String PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";

    public IdentityProviderMetadata {
        certificates = List.copyOf(certificates);
    }

    /** The document, UTF-8, with an XML declaration. */
    public byte[] document() {
        CanonicalWriter writer = new CanonicalWriter();
        writer.open(METADATA, "EntityDescriptor").attribute("entityID", entityId);
        writer.open(METADATA, "IDPSSODescriptor")
                .attribute("WantAuthnRequestsSigned", "false")
                .attribute("protocolSupportEnumeration", Vocabulary.PROTOCOL.namespace());
        certificates.forEach(each -> MetadataParts.signingKey(writer, each));
        BINDINGS.forEach(binding -> endpoint(writer, "SingleLogoutService", binding, logout));
        writer.element(METADATA, "NameIDFormat", PERSISTENT);
        BINDINGS.forEach(binding -> endpoint(writer, "SingleSignOnService", binding, singleSignOn));
        return MetadataParts.document(writer.close().close().finish());
    }

    private static void endpoint(
            CanonicalWriter writer, String element, String binding, String location) {
        writer.open(METADATA, element)
                .attribute("Binding", binding)
                .attribute("Location", location)
                .close();
    }
}
