package patchbay.identity.application;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A certificate of a service provider: its key signs requests, or opens what is encrypted. */
public record PartnerCertificate(X509Certificate certificate) {
    /** A certificate has at most so many characters in PEM form (rule 7.18). */
    static final int LONGEST_PEM = 2048;

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";
    private static final Pattern FRAME = Pattern.compile(BEGIN + "([^-]*)" + END);

    /** The certificate of these bytes, DER; nothing where they are none. */
    public static Optional<PartnerCertificate> of(byte[] der) {
        try {
            X509Certificate read =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(new ByteArrayInputStream(der));
            read.getPublicKey();
            return Optional.of(new PartnerCertificate(read));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    /** The certificate of one text: PEM, or its base64 alone. */
    static Optional<PartnerCertificate> parse(String text) {
        String bare = text.replace(BEGIN, "").replace(END, "").replaceAll("\\s", "");
        try {
            return of(Base64.getDecoder().decode(bare));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The texts of several certificates, one behind the other in PEM form. */
    static List<String> texts(String several) {
        if (several.isBlank()) {
            return List.of();
        }
        Matcher frames = FRAME.matcher(several);
        List<String> framed = frames.results().map(each -> each.group()).toList();
        return framed.isEmpty() ? List.of(several) : framed;
    }

    /** X.509, DER. */
    public byte[] der() {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate just read has an encoding", e);
        }
    }

    /** With the frame that files have. */
    public String pem() {
        return pem(certificate);
    }

    /** Any certificate, with the frame that files have. */
    public static String pem(X509Certificate certificate) {
        try {
            return BEGIN
                    + "\n"
                    + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                            .encodeToString(certificate.getEncoded())
                    + "\n"
                    + END
                    + "\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate just read has an encoding", e);
        }
    }

    boolean canEncrypt() {
        return certificate.getPublicKey() instanceof RSAPublicKey;
    }

    /** Several in PEM form, one behind the other. */
    static String pem(Stream<PartnerCertificate> several) {
        return String.join("", several.map(PartnerCertificate::pem).toList());
    }
}
