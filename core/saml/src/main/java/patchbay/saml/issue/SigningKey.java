package patchbay.saml.issue;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import patchbay.chance.Randomness;
import patchbay.saml.certificate.RandomnessSecureRandom;

/**
 * A private key, the certificate under which its partners know it, and how it signs.
 *
 * <p>Printing one shows the certificate's subject and nothing of the key.
 */
public final class SigningKey {
    private final PrivateKey privateKey;
    private final X509Certificate certificate;
    private final SignatureAlgorithm algorithm;
    private final String encodedCertificate;

    public SigningKey(
            PrivateKey privateKey, X509Certificate certificate, SignatureAlgorithm algorithm) {
        this.privateKey = privateKey;
        this.certificate = certificate;
        this.algorithm = algorithm;
        this.encodedCertificate = encode(certificate);
    }

    /** A fresh RSA key pair of so many bits. */
    public static KeyPair generateRsa(int sizeBits, Randomness randomness) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(sizeBits, new RandomnessSecureRandom(randomness));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    /**
     * The key that was kept as two byte strings.
     *
     * @param pkcs8 the private key, PKCS #8
     * @param x509 the certificate, DER
     */
    public static SigningKey restore(byte[] pkcs8, byte[] x509, SignatureAlgorithm algorithm) {
        try {
            X509Certificate certificate =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(new ByteArrayInputStream(x509));
            PrivateKey key =
                    KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
                            .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            return new SigningKey(key, certificate, algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored signing key cannot be read", e);
        }
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public SignatureAlgorithm algorithm() {
        return algorithm;
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    /** The certificate as base64 of its DER form, in one line. */
    String encodedCertificate() {
        return encodedCertificate;
    }

    private static String encode(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without an encoding", e);
        }
    }

    @Override
    public String toString() {
        return "signing key of " + certificate.getSubjectX500Principal();
    }
}
