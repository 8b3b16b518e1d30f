package patchbay.server.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys and certificates in the text form that every tool reads. */
final class Pem {
    private static final Base64.Encoder LINES =
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private Pem() {}

    static String of(X509Certificate certificate) {
        try {
            return block("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(KeyPair keys) {
        return block(PRIVATE, keys.getPrivate().getEncoded())
                + block(PUBLIC, keys.getPublic().getEncoded());
    }

    private static String block(String kind, byte[] der) {
        String lines = LINES.encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    static X509Certificate certificate(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException e) {
            throw new IllegalStateException("file `" + file + "` holds no certificate", e);
        }
    }

    static KeyPair keyPair(Path file) {
        try {
            String text = Files.readString(file);
            KeyFactory factory = KeyFactory.getInstance("EC");
            PrivateKey key = factory.generatePrivate(new PKCS8EncodedKeySpec(der(text, PRIVATE)));
            PublicKey open = factory.generatePublic(new X509EncodedKeySpec(der(text, PUBLIC)));
            return new KeyPair(open, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("file `" + file + "` holds no key", e);
        }
    }

    private static byte[] der(String text, String kind) throws GeneralSecurityException {
        Matcher block =
                Pattern.compile("-----BEGIN " + kind + "-----([^-]*)-----END").matcher(text);
        if (!block.find()) {
            throw new GeneralSecurityException("no " + kind);
        }
        return Base64.getMimeDecoder().decode(block.group(1));
    }
}
