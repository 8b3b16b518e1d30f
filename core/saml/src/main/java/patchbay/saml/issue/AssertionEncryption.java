package patchbay.saml.issue;

import static patchbay.saml.write.Vocabulary.ASSERTION;
import static patchbay.saml.write.Vocabulary.ENCRYPTION;
import static patchbay.saml.write.Vocabulary.SIGNATURE;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import patchbay.chance.Randomness;
import patchbay.saml.certificate.RandomnessSecureRandom;
import patchbay.saml.write.CanonicalWriter;
import patchbay.saml.write.Fragment;

/**
 * Puts a finished assertion into an EncryptedAssertion.
 *
 * <p>The content key travels by {@code rsa-oaep-mgf1p} with SHA-1: mod_auth_mellon, SimpleSAMLphp
 * and xmlsec1 1.2 open nothing newer, and OAEP's safety does not rest on its digest being free of
 * collisions. Source: <i>XML Encryption 1.1, 5.2.4 and 5.5.2</i>.
 */
final class AssertionEncryption {
    private static final String ELEMENT = "http://www.w3.org/2001/04/xmlenc#Element";
    private static final String RSA_OAEP = "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p";
    private static final String SHA1 = "http://www.w3.org/2000/09/xmldsig#sha1";
    private static final OAEPParameterSpec OAEP_SHA1 =
            new OAEPParameterSpec(
                    "SHA-1", "MGF1", MGF1ParameterSpec.SHA1, PSource.PSpecified.DEFAULT);
    private static final int GCM_IV_BYTES = 12;
    private static final int GCM_TAG_BITS = 128;
    private static final int BLOCK_BYTES = 16;

    private final Randomness randomness;

    AssertionEncryption(Randomness randomness) {
        this.randomness = randomness;
    }

    /** The assertion, readable for the target alone. */
    Fragment encrypt(Fragment assertion, EncryptionTarget target) {
        try {
            EncryptionTarget.ContentEncryption method = target.content();
            byte[] contentKey = randomness.bytes(method.keySizeBits() / 8);
            byte[] encrypted =
                    method.authenticated()
                            ? gcm(contentKey, assertion.octets())
                            : cbc(contentKey, assertion.octets());
            byte[] wrappedKey = wrap(contentKey, target.certificate());
            return write(method, target.certificate(), wrappedKey, encrypted);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt with " + target.content(), e);
        }
    }

    private byte[] gcm(byte[] key, byte[] plain) throws GeneralSecurityException {
        byte[] iv = randomness.bytes(GCM_IV_BYTES);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(GCM_TAG_BITS, iv));
        return joined(iv, cipher.doFinal(plain));
    }

    /** XML Encryption's own padding: its last octet counts it, the others may be anything. */
    private byte[] cbc(byte[] key, byte[] plain) throws GeneralSecurityException {
        int padding = BLOCK_BYTES - plain.length % BLOCK_BYTES;
        byte[] padded = Arrays.copyOf(plain, plain.length + padding);
        padded[padded.length - 1] = (byte) padding;
        byte[] iv = randomness.bytes(BLOCK_BYTES);
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
        return joined(iv, cipher.doFinal(padded));
    }

    private byte[] wrap(byte[] key, X509Certificate certificate) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                certificate.getPublicKey(),
                OAEP_SHA1,
                new RandomnessSecureRandom(randomness));
        return cipher.doFinal(key);
    }

    private static Fragment write(
            EncryptionTarget.ContentEncryption method,
            X509Certificate certificate,
            byte[] wrappedKey,
            byte[] encrypted)
            throws GeneralSecurityException {
        CanonicalWriter writer = new CanonicalWriter();
        writer.open(ASSERTION, "EncryptedAssertion");
        writer.open(ENCRYPTION, "EncryptedData").attribute("Type", ELEMENT);
        writer.open(ENCRYPTION, "EncryptionMethod").attribute("Algorithm", method.uri()).close();
        writer.open(SIGNATURE, "KeyInfo");
        encryptedKey(writer, certificate, wrappedKey);
        writer.close();
        cipherData(writer, encrypted);
        return writer.close().close().finish();
    }

    private static void encryptedKey(
            CanonicalWriter writer, X509Certificate certificate, byte[] wrappedKey)
            throws GeneralSecurityException {
        writer.open(ENCRYPTION, "EncryptedKey");
        writer.open(ENCRYPTION, "EncryptionMethod").attribute("Algorithm", RSA_OAEP);
        writer.open(SIGNATURE, "DigestMethod").attribute("Algorithm", SHA1).close().close();
        writer.open(SIGNATURE, "KeyInfo")
                .open(SIGNATURE, "X509Data")
                .element(SIGNATURE, "X509Certificate", base64(certificate.getEncoded()))
                .close()
                .close();
        cipherData(writer, wrappedKey);
        writer.close();
    }

    private static void cipherData(CanonicalWriter writer, byte[] octets) {
        writer.open(ENCRYPTION, "CipherData")
                .element(ENCRYPTION, "CipherValue", base64(octets))
                .close();
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
