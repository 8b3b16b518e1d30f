package patchbay.saml.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;

class SelfSignedTest {
    private static final Instant FROM = Instant.parse("2026-11-22T09:00:00.123Z");

    private final SelfSigned selfSigned = new SelfSigned(new SecureRandom()::nextBytes);

    @Test
    void the_jdk_reads_what_was_asked_for() throws Exception {
        X509Certificate certificate =
                certify("RSA", CertificateAlgorithm.SHA256_RSA, "2031-11-22T09:00:00Z");

        assertThat(certificate.getSubjectX500Principal().getName())
                .isEqualTo("CN=Jörgs \\\"App\\\"\\, 1,O=Example\\, Inc.");
        assertThat(certificate.getIssuerX500Principal())
                .isEqualTo(certificate.getSubjectX500Principal());
        assertThat(certificate.getVersion()).isEqualTo(3);
        assertThat(certificate.getSigAlgName()).isEqualTo("SHA256withRSA");
        assertThat(certificate.getNotBefore())
                .isEqualTo(Date.from(Instant.parse("2026-11-22T09:00:00Z")));
        assertThat(certificate.getNotAfter())
                .isEqualTo(Date.from(Instant.parse("2031-11-22T09:00:00Z")));
        assertThat(certificate.getSerialNumber().bitLength()).isEqualTo(127);
    }

    @Test
    void it_signs_and_is_no_authority() throws Exception {
        X509Certificate certificate =
                certify("RSA", CertificateAlgorithm.SHA256_RSA, "2031-11-22T09:00:00Z");

        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        assertThat(certificate.getKeyUsage()[0]).isTrue();
        assertThat(certificate.getKeyUsage()[5]).isFalse();
    }

    @Test
    void a_certificate_may_outlive_the_year_2049() throws Exception {
        X509Certificate certificate =
                certify("RSA", CertificateAlgorithm.SHA1_RSA, "2126-11-22T09:00:00Z");

        assertThat(certificate.getNotAfter())
                .isEqualTo(Date.from(Instant.parse("2126-11-22T09:00:00Z")));
        assertThat(certificate.getSigAlgName()).isEqualTo("SHA1withRSA");
    }

    @Test
    void elliptic_curve_keys_are_certified_too() throws Exception {
        X509Certificate certificate =
                certify("EC", CertificateAlgorithm.SHA384_ECDSA, "2031-11-22T09:00:00Z");

        assertThat(certificate.getPublicKey().getAlgorithm()).isEqualTo("EC");
    }

    private X509Certificate certify(String keyType, CertificateAlgorithm algorithm, String until)
            throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(keyType);
        generator.initialize(keyType.equals("RSA") ? 2048 : 384);
        KeyPair keys = generator.generateKeyPair();
        return selfSigned.certify(
                keys,
                new SelfSigned.Subject("Jörgs \"App\", 1", "Example, Inc."),
                algorithm,
                FROM,
                Instant.parse(until));
    }
}
