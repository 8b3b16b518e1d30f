package patchbay.saml.metadata;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;

/** A certificate of a metadata document, or what is wrong with it. */
record ReadCertificate(Optional<X509Certificate> certificate, Optional<Problem> problem) {
    enum Problem {
        UNREADABLE,
        REPEATED_EXTENSION
    }

    /**
     * @param base64 with any white space; a PEM frame around it, which some products add, is taken
     *     off
     */
    static ReadCertificate of(String base64) {
        String bare =
                base64.replace("-----BEGIN CERTIFICATE-----", "")
                        .replace("-----END CERTIFICATE-----", "")
                        .replaceAll("\\s", "");
        byte[] der;
        try {
            der = Base64.getDecoder().decode(bare);
        } catch (IllegalArgumentException e) {
            return bad(Problem.UNREADABLE);
        }
        if (CertificateExtensions.repeat(der)) {
            return bad(Problem.REPEATED_EXTENSION);
        }
        try {
            X509Certificate certificate =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(new ByteArrayInputStream(der));
            certificate.getPublicKey();
            return new ReadCertificate(Optional.of(certificate), Optional.empty());
        } catch (CertificateException e) {
            return bad(Problem.UNREADABLE);
        }
    }

    private static ReadCertificate bad(Problem problem) {
        return new ReadCertificate(Optional.empty(), Optional.of(problem));
    }
}
