package patchbay.saml.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import patchbay.saml.certificate.CertificateAlgorithm;
import patchbay.saml.certificate.SelfSigned;

/** Metadata as known products export it, with certificates of our own in place of theirs. */
final class Shapes {
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    static final X509Certificate CERTIFICATE = certificate(2048);
    static final X509Certificate OTHER = certificate(2048);

    private Shapes() {}

    static String read(String name) {
        try (InputStream in = Shapes.class.getResourceAsStream(name + ".xml")) {
            if (in == null) {
                throw new IllegalArgumentException("no sample " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@CERT@", base64(CERTIFICATE))
                    .replace("@CERT-WRAPPED@", wrapped(CERTIFICATE))
                    .replace("@CERT-OTHER@", base64(OTHER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static X509Certificate certificate(int sizeBits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(sizeBits);
            KeyPair keys = generator.generateKeyPair();
            return new SelfSigned(new SecureRandom()::nextBytes)
                    .certify(
                            keys,
                            new SelfSigned.Subject("idp.example.com", ""),
                            CertificateAlgorithm.SHA256_RSA,
                            NOW,
                            NOW.plusSeconds(86_400));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64(X509Certificate certificate) {
        return Base64.getEncoder().encodeToString(encoded(certificate));
    }

    private static String wrapped(X509Certificate certificate) {
        return Base64.getMimeEncoder().encodeToString(encoded(certificate)) + "\n";
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One identity provider with this content of its signing KeyDescriptor's X509Certificate. */
    static String entity(String entityId, String... certificates) {
        StringBuilder keys = new StringBuilder();
        for (String certificate : certificates) {
            keys.append("<KeyDescriptor><ds:KeyInfo><ds:X509Data><ds:X509Certificate>")
                    .append(certificate)
                    .append("</ds:X509Certificate></ds:X509Data></ds:KeyInfo></KeyDescriptor>");
        }
        return "<EntityDescriptor xmlns=\"urn:oasis:names:tc:SAML:2.0:metadata\""
                + " xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" entityID=\""
                + entityId
                + "\"><IDPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\">"
                + keys
                + "<SingleSignOnService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\""
                + " Location=\"https://idp.example.com/sso\"/></IDPSSODescriptor></EntityDescriptor>";
    }

    static String several(String... entities) {
        return "<EntitiesDescriptor xmlns=\"urn:oasis:names:tc:SAML:2.0:metadata\">"
                + String.join("", entities)
                + "</EntitiesDescriptor>";
    }
}
