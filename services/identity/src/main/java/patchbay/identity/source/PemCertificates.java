package patchbay.identity.source;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** Certificates as people paste them. Source: <i>RFC 7468, section 5</i>. */
public final class PemCertificates {
    private PemCertificates() {}

    /**
     * All of them, at least one.
     *
     * @throws CertificateException where there is none, or one that cannot be read
     */
    public static List<X509Certificate> read(String pem) throws CertificateException {
        List<X509Certificate> certificates =
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(
                                new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)))
                        .stream()
                        .map(X509Certificate.class::cast)
                        .toList();
        if (certificates.isEmpty()) {
            throw new CertificateException("no certificate");
        }
        return certificates;
    }
}
