package patchbay.testkit;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import patchbay.aws.Secret;
import patchbay.saml.certificate.CertificateAlgorithm;
import patchbay.saml.certificate.SelfSigned;
import patchbay.saml.issue.SigningKey;

/**
 * A key pair of the service provider: assertions are encrypted to one half, opened by the other.
 */
public record EncryptionKey(KeyPair keys, X509Certificate certificate) {
    /** Another pair at each call. */
    public static EncryptionKey fresh(Instant now) {
        KeyPair keys = SigningKey.generateRsa(2048, new SecureRandom()::nextBytes);
        return new EncryptionKey(
                keys,
                new SelfSigned(new SecureRandom()::nextBytes)
                        .certify(
                                keys,
                                new SelfSigned.Subject("sp.example.com", "Example"),
                                CertificateAlgorithm.SHA256_RSA,
                                now.minus(Duration.ofDays(1)),
                                now.plus(Duration.ofDays(365))));
    }

    /** What an administrator uploads as private key. */
    public Secret pem() {
        return new Secret(
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(keys.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
    }
}
