package patchbay.server.elsewhere;

import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import patchbay.chance.Randomness;
import patchbay.saml.certificate.CertificateAlgorithm;
import patchbay.saml.certificate.SelfSigned;
import patchbay.saml.issue.SigningKey;
import patchbay.saml.metadata.MetadataOutcome;
import patchbay.saml.metadata.MetadataReader;
import patchbay.saml.verify.Claims;

/**
 * Metadata that a provider would have if it were the one that signed: the issuer of the response
 * and the certificate in its own signature. It shows whether a response is intact, never whose it
 * is.
 */
final class AssumedMetadata {
    private static final Pattern CERTIFICATE =
            Pattern.compile("<(?:\\w+:)?X509Certificate>([A-Za-z0-9+/=\\s]+)<");
    private static final int SHORTEST = 1000;
    private static final int BITS = 2048;

    private final Randomness random;
    private final Instant now;

    AssumedMetadata(Randomness random, Instant now) {
        this.random = random;
        this.now = now;
    }

    /** Whether the response carries the certificate of its signature. */
    static boolean isSignedBy(String response) {
        return CERTIFICATE.matcher(response).find();
    }

    /**
     * The document, or nothing where the response names no issuer. A response that carries no
     * certificate is put against one that signed nothing: whether it is signed at all shows.
     */
    Optional<String> of(String response, Claims claims) {
        if (claims.issuer().isEmpty()) {
            return Optional.empty();
        }
        Matcher certificate = CERTIFICATE.matcher(response);
        String der = certificate.find() ? certificate.group(1) : nobodys();
        String document =
                ("<EntityDescriptor xmlns=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"%s\">"
                                + "<IDPSSODescriptor protocolSupportEnumeration="
                                + "\"urn:oasis:names:tc:SAML:2.0:protocol\"><KeyDescriptor"
                                + " use=\"signing\"><KeyInfo"
                                + " xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><X509Data>"
                                + "<X509Certificate>%s</X509Certificate></X509Data></KeyInfo>"
                                + "</KeyDescriptor><SingleSignOnService Binding="
                                + "\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\""
                                + " Location=\"https://idp.invalid/\"/></IDPSSODescriptor>"
                                + "</EntityDescriptor>%s")
                        .formatted(
                                escaped(claims.issuer().get()),
                                der.replaceAll("\\s", ""),
                                " ".repeat(SHORTEST));
        return MetadataReader.read(document) instanceof MetadataOutcome.Accepted
                ? Optional.of(document)
                : Optional.empty();
    }

    private String nobodys() {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            new SelfSigned(random)
                                    .certify(
                                            SigningKey.generateRsa(BITS, random),
                                            new SelfSigned.Subject("nobody", "Nobody"),
                                            CertificateAlgorithm.SHA256_RSA,
                                            now,
                                            now.plus(Duration.ofDays(1)))
                                    .getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate made just now has no encoding", e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
