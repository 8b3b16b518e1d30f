package patchbay.saml.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.UnaryOperator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/** An EncryptedAssertion made by hand, so that every part of it can be wrong. */
final class Encrypted {
    static final String GCM = "http://www.w3.org/2009/xmlenc11#aes256-gcm";
    static final String CBC = "http://www.w3.org/2001/04/xmlenc#aes256-cbc";
    static final String OAEP_MGF1P = "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p";
    static final String OAEP = "http://www.w3.org/2009/xmlenc11#rsa-oaep";
    static final String SHA1 = "http://www.w3.org/2000/09/xmldsig#sha1";
    static final String MGF1_SHA256 = "http://www.w3.org/2009/xmlenc11#mgf1sha256";
    static final KeyPair KEYS = Idp.rsa(2048);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyPair to;
    private String content = GCM;
    private String transport = OAEP_MGF1P;
    private String transportParts = "<ds:DigestMethod Algorithm=\"" + SHA1 + "\"/>";
    private String digest = "SHA-1";
    private MGF1ParameterSpec mask = MGF1ParameterSpec.SHA1;
    private String padding = "OAEPPadding";
    private UnaryOperator<byte[]> ciphertext = UnaryOperator.identity();
    private UnaryOperator<byte[]> wrappedKey = UnaryOperator.identity();

    private Encrypted(KeyPair to) {
        this.to = to;
    }

    static Encrypted to(KeyPair keys) {
        return new Encrypted(keys);
    }

    static Encrypted usual() {
        return to(KEYS);
    }

    Encrypted cbc() {
        content = CBC;
        return this;
    }

    Encrypted transport(String uri, String parts) {
        transport = uri;
        transportParts = parts;
        return this;
    }

    Encrypted oaep(String jcaDigest, MGF1ParameterSpec jcaMask) {
        digest = jcaDigest;
        mask = jcaMask;
        return this;
    }

    Encrypted pkcs1() {
        padding = "PKCS1Padding";
        return transport("http://www.w3.org/2001/04/xmlenc#rsa-1_5", "");
    }

    Encrypted ciphertext(UnaryOperator<byte[]> change) {
        ciphertext = change;
        return this;
    }

    Encrypted wrappedKey(UnaryOperator<byte[]> change) {
        wrappedKey = change;
        return this;
    }

    /** The element that holds some text. */
    String element(String plain) {
        try {
            byte[] key = random(32);
            byte[] octets = plain.getBytes(UTF_8);
            byte[] sealed = content.equals(CBC) ? cbc(key, octets) : gcm(key, octets);
            return """
            <saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">\
            <xenc:EncryptedData xmlns:xenc="http://www.w3.org/2001/04/xmlenc#" \
            Type="http://www.w3.org/2001/04/xmlenc#Element">\
            <xenc:EncryptionMethod Algorithm="%s"/>\
            <ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><xenc:EncryptedKey>\
            <xenc:EncryptionMethod Algorithm="%s">%s</xenc:EncryptionMethod>\
            <xenc:CipherData><xenc:CipherValue>%s</xenc:CipherValue></xenc:CipherData>\
            </xenc:EncryptedKey></ds:KeyInfo>\
            <xenc:CipherData><xenc:CipherValue>%s</xenc:CipherValue></xenc:CipherData>\
            </xenc:EncryptedData></saml:EncryptedAssertion>\
            """
                    .formatted(
                            content,
                            transport,
                            transportParts,
                            base64(wrappedKey.apply(wrap(key))),
                            base64(ciphertext.apply(sealed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An unsigned Response that holds the element in place of its assertion. */
    String response(String plain) {
        String unsigned = Idp.unsigned();
        return unsigned.replace(Idp.assertionOf(unsigned), element(plain));
    }

    /** The same, signed as a whole. */
    String signedResponse(String plain) {
        return Idp.sign(response(plain), "_response");
    }

    private byte[] wrap(byte[] key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/" + padding);
        if (padding.equals("OAEPPadding")) {
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    to.getPublic(),
                    new OAEPParameterSpec(digest, "MGF1", mask, PSource.PSpecified.DEFAULT));
        } else {
            cipher.init(Cipher.ENCRYPT_MODE, to.getPublic());
        }
        return cipher.doFinal(key);
    }

    private static byte[] gcm(byte[] key, byte[] plain) throws GeneralSecurityException {
        byte[] iv = random(12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv));
        return joined(iv, cipher.doFinal(plain));
    }

    private static byte[] cbc(byte[] key, byte[] plain) throws GeneralSecurityException {
        byte[] iv = random(16);
        byte[] padded = Arrays.copyOf(plain, plain.length + 16 - plain.length % 16);
        padded[padded.length - 1] = (byte) (padded.length - plain.length);
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
        return joined(iv, cipher.doFinal(padded));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static String base64(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }
}
