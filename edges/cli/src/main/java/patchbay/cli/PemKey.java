package patchbay.cli;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** A private RSA key in PEM, PKCS #8, unencrypted. */
final class PemKey {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private PemKey() {}

    static PrivateKey read(String text, String file) throws Failure {
        int from = text.indexOf(BEGIN);
        int to = text.indexOf(END);
        if (from < 0 || to < from) {
            throw Failure.failed(
                    "file `" + file + "` holds no unencrypted PKCS #8 private key",
                    "openssl pkcs8 -topk8 -nocrypt -in " + file);
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(text.substring(from + BEGIN.length(), to));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw Failure.failed("file `" + file + "` holds no RSA private key", "");
        }
    }
}
