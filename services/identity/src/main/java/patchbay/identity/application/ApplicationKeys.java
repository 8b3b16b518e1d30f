package patchbay.identity.application;

import java.io.ByteArrayInputStream;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import patchbay.aws.Sealer;
import patchbay.chance.Randomness;
import patchbay.saml.certificate.SelfSigned;
import patchbay.saml.issue.SigningKey;

/**
 * Makes the keys that sign for applications, and opens them again: RSA, certified by itself, unless
 * asked otherwise 2048 bits for five years (rule 7.17).
 */
final class ApplicationKeys {
    private static final String PURPOSE = "saml signing key";

    private final Sealer sealer;
    private final InstantSource clock;
    private final Randomness randomness;

    ApplicationKeys(Sealer sealer, InstantSource clock, Randomness randomness) {
        this.sealer = sealer;
        this.clock = clock;
        this.randomness = randomness;
    }

    /** A fresh key pair: the slow part, up to a second. */
    KeyPair generate(int sizeBits) {
        return SigningKey.generateRsa(sizeBits, randomness);
    }

    /** The key pair, certified and sealed. */
    ApplicationKey keep(KeyPair keys, String displayName, CertificateWish wish, boolean active) {
        Instant now = clock.instant();
        X509Certificate certificate =
                new SelfSigned(randomness)
                        .certify(
                                keys,
                                new SelfSigned.Subject(shortened(displayName), "Patchbay"),
                                wish.certificateAlgorithm(),
                                now,
                                now.atZone(ZoneOffset.UTC).plusMonths(wish.months()).toInstant());
        try {
            return new ApplicationKey(
                    HexFormat.of().formatHex(randomness.bytes(8)),
                    certificate.getEncoded(),
                    sealer.seal(PURPOSE, keys.getPrivate().getEncoded()),
                    wish.algorithm(),
                    active,
                    now);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate just read has an encoding", e);
        }
    }

    /** A common name has at most 64 characters (RFC 5280, appendix A). */
    private static String shortened(String name) {
        return name.length() <= 64 ? name : name.substring(0, 64);
    }

    SigningKey open(ApplicationKey kept) {
        byte[] privateKey =
                sealer.open(PURPOSE, kept.sealedPrivateKey())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        kept + " was sealed under another master key"));
        return SigningKey.restore(privateKey, kept.certificate(), kept.algorithm());
    }

    static X509Certificate certificate(ApplicationKey kept) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(kept.certificate()));
        } catch (CertificateException e) {
            throw new IllegalStateException(kept + " has a damaged certificate", e);
        }
    }
}
