package patchbay.saml.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A public key with which an identity provider's signatures may be verified, from a certificate in
 * its metadata. Nothing of the certificate but its key is trusted (rule 1.17).
 *
 * @param fingerprint SHA-256 of the certificate, in lower-case hexadecimal; for people
 * @param expires the certificate's NotAfter; for people, never enforced
 */
public record SigningKey(PublicKey key, String fingerprint, Instant expires) {
    /** The key of a certificate. */
    public static SigningKey of(X509Certificate certificate) {
        try {
            return new SigningKey(
                    certificate.getPublicKey(),
                    fingerprint(certificate.getEncoded()),
                    certificate.getNotAfter().toInstant());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without an encoded form", e);
        }
    }

    /** SHA-256 in lower-case hexadecimal, as {@link #fingerprint()} has it. */
    static String fingerprint(byte[] certificate) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
