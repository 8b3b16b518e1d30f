package patchbay.saml.certificate;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import patchbay.chance.Randomness;

/**
 * A certificate authority of an installation's own, for the server names it answers to: its root
 * certificate, and those it issues. Keys are ECDSA. Source: <i>RFC 5280, section 4</i>.
 */
public final class LocalAuthority {
    private static final CertificateAlgorithm ALGORITHM = CertificateAlgorithm.SHA256_ECDSA;
    private static final String COMMON_NAME = "2.5.4.3";
    private static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";
    private static final String KEY_USAGE = "2.5.29.15";
    private static final String SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";
    private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
    private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";

    private final String name;
    private final KeyPair keys;
    private final Randomness randomness;

    /**
     * @param name common name of the authority
     */
    public LocalAuthority(String name, KeyPair keys, Randomness randomness) {
        this.name = name;
        this.keys = keys;
        this.randomness = randomness;
    }

    /** From when until when a certificate is valid, to the second. */
    public record Validity(Instant from, Instant until) {}

    /**
     * What a server answers to.
     *
     * @param dnsNames a star may stand for the first label
     * @param addresses four or sixteen bytes each
     */
    public record ServerNames(String commonName, List<String> dnsNames, List<byte[]> addresses) {
        public ServerNames {
            dnsNames = List.copyOf(dnsNames);
            addresses = List.copyOf(addresses);
        }
    }

    /** The authority's own certificate: what clients are told to trust. */
    public X509Certificate root(Validity validity) {
        return certificate(
                name,
                keys.getPublic(),
                validity,
                extension(
                        BASIC_CONSTRAINTS,
                        true,
                        Der.sequence(Der.truth(), Der.integer(BigInteger.ZERO))),
                // keyCertSign and cRLSign are bits 5 and 6
                extension(KEY_USAGE, true, Der.bitString(new byte[] {0x06}, 1)),
                extension(SUBJECT_KEY_IDENTIFIER, false, Der.octetString(identifier())));
    }

    /** A certificate for a server that holds the key. */
    public X509Certificate server(PublicKey key, ServerNames names, Validity validity) {
        return certificate(
                names.commonName(),
                key,
                validity,
                extension(BASIC_CONSTRAINTS, true, Der.sequence()),
                extension(KEY_USAGE, true, Der.bitString(new byte[] {(byte) 0x80}, 7)),
                extension(EXTENDED_KEY_USAGE, false, Der.sequence(Der.oid(SERVER_AUTHENTICATION))),
                extension(
                        AUTHORITY_KEY_IDENTIFIER,
                        false,
                        Der.sequence(Der.implicit(0, identifier()))),
                extension(SUBJECT_ALTERNATIVE_NAME, false, alternativeNames(names)));
    }

    private static byte[] alternativeNames(ServerNames names) {
        byte[][] all = new byte[names.dnsNames().size() + names.addresses().size()][];
        int at = 0;
        for (String dnsName : names.dnsNames()) {
            all[at++] = Der.implicit(2, dnsName.getBytes(StandardCharsets.US_ASCII));
        }
        for (byte[] address : names.addresses()) {
            all[at++] = Der.implicit(7, address);
        }
        return Der.sequence(all);
    }

    private static byte[] extension(String oid, boolean critical, byte[] value) {
        return critical
                ? Der.sequence(Der.oid(oid), Der.truth(), Der.octetString(value))
                : Der.sequence(Der.oid(oid), Der.octetString(value));
    }

    private byte[] identifier() {
        try {
            byte[] key = keys.getPublic().getEncoded();
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(key), 20);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is missing from this JDK", e);
        }
    }

    private X509Certificate certificate(
            String subject, PublicKey key, Validity validity, byte[]... extensions) {
        byte[] body =
                Der.sequence(
                        Der.explicit(0, Der.integer(BigInteger.TWO)),
                        Der.integer(serialNumber()),
                        ALGORITHM.identifier(),
                        named(name),
                        Der.sequence(
                                Der.time(validity.from().truncatedTo(ChronoUnit.SECONDS)),
                                Der.time(validity.until().truncatedTo(ChronoUnit.SECONDS))),
                        named(subject),
                        key.getEncoded(),
                        Der.explicit(3, Der.sequence(extensions)));
        try {
            byte[] encoded =
                    Der.sequence(
                            body,
                            ALGORITHM.identifier(),
                            Der.bitString(signed(body, keys.getPrivate()), 0));
            X509Certificate certificate =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(new ByteArrayInputStream(encoded));
            certificate.verify(keys.getPublic());
            return certificate;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot certify with " + ALGORITHM, e);
        }
    }

    private byte[] signed(byte[] body, PrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM.jcaName());
        signature.initSign(key, new RandomnessSecureRandom(randomness));
        signature.update(body);
        return signature.sign();
    }

    private static byte[] named(String commonName) {
        return Der.sequence(Der.set(Der.sequence(Der.oid(COMMON_NAME), Der.utf8(commonName))));
    }

    /** 126 random bits below a set bit: positive, 16 octets, never zero. */
    private BigInteger serialNumber() {
        byte[] bytes = randomness.bytes(16);
        bytes[0] = (byte) ((bytes[0] & 0x3F) | 0x40);
        return new BigInteger(1, bytes);
    }
}
