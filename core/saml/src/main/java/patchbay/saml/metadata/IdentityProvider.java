package patchbay.saml.metadata;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * An identity provider as its metadata describes it.
 *
 * @param signingCertificates keys for signing or for anything, in the order of the document
 * @param singleSignOn where requests may be sent
 * @param nameIdFormats those that it offers, as URIs
 */
public record IdentityProvider(
        String entityId,
        List<X509Certificate> signingCertificates,
        List<Endpoint> singleSignOn,
        List<String> nameIdFormats,
        boolean wantsSignedRequests) {
    public IdentityProvider {
        signingCertificates = List.copyOf(signingCertificates);
        singleSignOn = List.copyOf(singleSignOn);
        nameIdFormats = List.copyOf(nameIdFormats);
    }

    /**
     * An address and how messages get there.
     *
     * @param binding the SAML binding's URI
     */
    public record Endpoint(String binding, String location) {}
}
