package patchbay.identity.application;

import patchbay.explain.Check;
import patchbay.saml.certificate.CertificateAlgorithm;
import patchbay.saml.issue.SignatureAlgorithm;

/**
 * What a new certificate is to be like (rule 7.17).
 *
 * @param months how long it is valid, 1 to 120
 * @param keySizeBits 1024, 2048, 3072 or 4096
 * @param sha1 whether it signs with SHA-1, for a partner that knows nothing better
 */
public record CertificateWish(int months, int keySizeBits, boolean sha1) {
    /** What an application begins with. */
    public static final CertificateWish USUAL = new CertificateWish(60, 2048, false);

    Check check() {
        boolean size =
                keySizeBits == 1024
                        || keySizeBits == 2048
                        || keySizeBits == 3072
                        || keySizeBits == 4096;
        return SettingsForm.judge(
                ApplicationCheck.CERTIFICATE_FORM,
                months >= 1 && months <= 120 && size,
                "1 to 120 months, and a key of 1024, 2048, 3072 or 4096 bits",
                months + " months, " + keySizeBits + " bits",
                "choose values among those");
    }

    SignatureAlgorithm algorithm() {
        return sha1 ? SignatureAlgorithm.RSA_SHA1 : SignatureAlgorithm.RSA_SHA256;
    }

    CertificateAlgorithm certificateAlgorithm() {
        return sha1 ? CertificateAlgorithm.SHA1_RSA : CertificateAlgorithm.SHA256_RSA;
    }
}
