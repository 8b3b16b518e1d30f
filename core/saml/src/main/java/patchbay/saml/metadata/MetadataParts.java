package patchbay.saml.metadata;

import static patchbay.saml.write.Vocabulary.METADATA;
import static patchbay.saml.write.Vocabulary.SIGNATURE;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import patchbay.saml.write.CanonicalWriter;
import patchbay.saml.write.Fragment;

/** What both kinds of our metadata contain. */
final class MetadataParts {
    private static final byte[] DECLARATION =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(StandardCharsets.US_ASCII);

    private MetadataParts() {}

    static void signingKey(CanonicalWriter writer, X509Certificate certificate) {
        writer.open(METADATA, "KeyDescriptor").attribute("use", "signing");
        writer.open(SIGNATURE, "KeyInfo")
                .open(SIGNATURE, "X509Data")
                .element(SIGNATURE, "X509Certificate", base64(certificate))
                .close()
                .close();
        writer.close();
    }

    private static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without an encoding", e);
        }
    }

    static byte[] document(Fragment root) {
        byte[] octets = root.octets();
        byte[] document = Arrays.copyOf(DECLARATION, DECLARATION.length + octets.length);
        System.arraycopy(octets, 0, document, DECLARATION.length, octets.length);
        return document;
    }
}
