package patchbay.saml.certificate;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import patchbay.chance.Randomness;

/**
 * Makes a self-signed certificate for a signing key.
 *
 * <p>Version 3 with key usage {@code digitalSignature} and a subject key identifier; not an
 * authority. Source: <i>RFC 5280, section 4</i>.
 */
public final class SelfSigned {
    private static final String COMMON_NAME = "2.5.4.3";
    private static final String ORGANIZATION = "2.5.4.10";
    private static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";
    private static final String KEY_USAGE = "2.5.29.15";

    private final Randomness randomness;

    public SelfSigned(Randomness randomness) {
        this.randomness = randomness;
    }

    /**
     * Who a certificate says it belongs to.
     *
     * @param organization empty where none is to be named
     */
    public record Subject(String commonName, String organization) {}

    /**
     * A certificate of the key pair, valid from {@code from} until {@code until}, to the second.
     */
    public X509Certificate certify(
            KeyPair keys,
            Subject subject,
            CertificateAlgorithm algorithm,
            Instant from,
            Instant until) {
        try {
            byte[] body = body(keys, subject, algorithm, from, until);
            Signature signature = Signature.getInstance(algorithm.jcaName());
            signature.initSign(keys.getPrivate(), new RandomnessSecureRandom(randomness));
            signature.update(body);
            byte[] encoded =
                    Der.sequence(body, algorithm.identifier(), Der.bitString(signature.sign(), 0));
            X509Certificate certificate =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(new ByteArrayInputStream(encoded));
            certificate.verify(keys.getPublic());
            return certificate;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot certify with " + algorithm, e);
        }
    }

    private byte[] body(
            KeyPair keys,
            Subject subject,
            CertificateAlgorithm algorithm,
            Instant from,
            Instant until)
            throws GeneralSecurityException {
        byte[] name = name(subject);
        byte[] validity =
                Der.sequence(
                        Der.time(from.truncatedTo(ChronoUnit.SECONDS)),
                        Der.time(until.truncatedTo(ChronoUnit.SECONDS)));
        byte[] publicKey = keys.getPublic().getEncoded();
        return Der.sequence(
                Der.explicit(0, Der.integer(BigInteger.TWO)),
                Der.integer(serialNumber()),
                algorithm.identifier(),
                name,
                validity,
                name,
                publicKey,
                Der.explicit(3, Der.sequence(keyIdentifier(publicKey), keyUsage())));
    }

    /** 126 random bits below a set bit: positive, 16 octets, never zero. */
    private BigInteger serialNumber() {
        byte[] bytes = randomness.bytes(16);
        bytes[0] = (byte) ((bytes[0] & 0x3F) | 0x40);
        return new BigInteger(1, bytes);
    }

    private static byte[] name(Subject subject) {
        byte[] commonName = attribute(COMMON_NAME, subject.commonName());
        return subject.organization().isEmpty()
                ? Der.sequence(commonName)
                : Der.sequence(attribute(ORGANIZATION, subject.organization()), commonName);
    }

    private static byte[] attribute(String oid, String value) {
        return Der.set(Der.sequence(Der.oid(oid), Der.utf8(value)));
    }

    private static byte[] keyUsage() {
        // One named bit, digitalSignature, is bit 0: seven bits of its octet are unused.
        return Der.sequence(
                Der.oid(KEY_USAGE),
                Der.truth(),
                Der.octetString(Der.bitString(new byte[] {(byte) 0x80}, 7)));
    }

    private static byte[] keyIdentifier(byte[] publicKey) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(publicKey);
        byte[] identifier = Arrays.copyOf(digest, 20);
        return Der.sequence(
                Der.oid(SUBJECT_KEY_IDENTIFIER), Der.octetString(Der.octetString(identifier)));
    }
}
