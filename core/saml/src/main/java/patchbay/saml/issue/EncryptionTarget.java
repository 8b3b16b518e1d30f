package patchbay.saml.issue;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;

/**
 * For whom an assertion is encrypted, and how.
 *
 * @param certificate holds an RSA key
 */
public record EncryptionTarget(X509Certificate certificate, ContentEncryption content) {
    public EncryptionTarget {
        if (!(certificate.getPublicKey() instanceof RSAPublicKey)) {
            throw new IllegalArgumentException("keys are transported with RSA only");
        }
    }

    /** AES-256-GCM: what every consumer in use today can open. */
    public static EncryptionTarget of(X509Certificate certificate) {
        return new EncryptionTarget(certificate, ContentEncryption.AES256_GCM);
    }

    /**
     * How the assertion itself is encrypted. The CBC forms are for consumers that know no GCM: they
     * hide, but do not protect from changes.
     */
    public enum ContentEncryption {
        AES128_GCM("http://www.w3.org/2009/xmlenc11#aes128-gcm", 128, true),
        AES256_GCM("http://www.w3.org/2009/xmlenc11#aes256-gcm", 256, true),
        AES128_CBC("http://www.w3.org/2001/04/xmlenc#aes128-cbc", 128, false),
        AES256_CBC("http://www.w3.org/2001/04/xmlenc#aes256-cbc", 256, false);

        private final String uri;
        private final int keySizeBits;
        private final boolean authenticated;

        ContentEncryption(String uri, int keySizeBits, boolean authenticated) {
            this.uri = uri;
            this.keySizeBits = keySizeBits;
            this.authenticated = authenticated;
        }

        String uri() {
            return uri;
        }

        int keySizeBits() {
            return keySizeBits;
        }

        boolean authenticated() {
            return authenticated;
        }
    }
}
