package patchbay.iam;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import patchbay.aws.Secret;
import patchbay.wire.Fault;

/** Reads the private keys with which encrypted assertions are opened (rule 1.19). */
final class PrivateKeys {
    private static final Pattern PEM =
            Pattern.compile(
                    "\\s*-----BEGIN (RSA )?PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)"
                            + "-----END (?:RSA )?PRIVATE KEY-----\\s*");

    /** What PKCS#8 puts before an RSA key of PKCS#1: version and algorithm. */
    private static final byte[] RSA_HEADER = {
        0x02,
        0x01,
        0x00,
        0x30,
        0x0d,
        0x06,
        0x09,
        0x2a,
        (byte) 0x86,
        0x48,
        (byte) 0x86,
        (byte) 0xf7,
        0x0d,
        0x01,
        0x01,
        0x01,
        0x05,
        0x00
    };

    private PrivateKeys() {}

    /** Why the key cannot be used. */
    static Optional<Fault> fault(Secret pem) {
        if (pem.reveal().contains("ENCRYPTED")) {
            return Optional.of(
                    IamFault.invalidInput("Invalid private key. The private key is encrypted."));
        }
        return read(pem.reveal()).isPresent()
                ? Optional.empty()
                : Optional.of(
                        IamFault.invalidInput(
                                "Invalid private key. The private key format is not"
                                        + " recognized."));
    }

    /** The RSA key in a PEM text, PKCS#8 or PKCS#1. */
    static Optional<PrivateKey> read(String pem) {
        Matcher matcher = PEM.matcher(pem);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(matcher.group(2));
            byte[] pkcs8 = matcher.group(1) == null ? der : wrap(der);
            PrivateKey key =
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            return key instanceof RSAPrivateCrtKey ? Optional.of(key) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static byte[] wrap(byte[] pkcs1) {
        byte[] octets = tagged(0x04, pkcs1);
        byte[] content = new byte[RSA_HEADER.length + octets.length];
        System.arraycopy(RSA_HEADER, 0, content, 0, RSA_HEADER.length);
        System.arraycopy(octets, 0, content, RSA_HEADER.length, octets.length);
        return tagged(0x30, content);
    }

    /** A DER value with a length of two bytes, which every usable RSA key needs. */
    private static byte[] tagged(int tag, byte[] content) {
        byte[] all = new byte[content.length + 4];
        all[0] = (byte) tag;
        all[1] = (byte) 0x82;
        all[2] = (byte) (content.length >> 8);
        all[3] = (byte) content.length;
        System.arraycopy(content, 0, all, 4, content.length);
        return all;
    }
}
