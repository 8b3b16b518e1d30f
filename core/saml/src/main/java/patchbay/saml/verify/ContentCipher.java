package patchbay.saml.verify;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;

/** How an assertion is encrypted: AES by the two modes of XML Encryption 1.1, 5.2. */
enum ContentCipher {
    AES128_GCM("http://www.w3.org/2009/xmlenc11#aes128-gcm", 16, false),
    AES256_GCM("http://www.w3.org/2009/xmlenc11#aes256-gcm", 32, false),
    AES128_CBC("http://www.w3.org/2001/04/xmlenc#aes128-cbc", 16, true),
    AES256_CBC("http://www.w3.org/2001/04/xmlenc#aes256-cbc", 32, true);

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int BLOCK_BYTES = 16;

    private final String uri;
    private final int keyBytes;
    private final boolean malleable;

    ContentCipher(String uri, int keyBytes, boolean malleable) {
        this.uri = uri;
        this.keyBytes = keyBytes;
        this.malleable = malleable;
    }

    static Optional<ContentCipher> of(String uri) {
        return Arrays.stream(values()).filter(each -> each.uri.equals(uri)).findFirst();
    }

    int keyBytes() {
        return keyBytes;
    }

    /** Whether somebody without the key can change what comes out (CBC has no tag). */
    boolean malleable() {
        return malleable;
    }

    /** The plain octets, or empty if the key is another one or the octets were changed. */
    Optional<byte[]> decrypt(SecretKey key, byte[] encrypted) {
        try {
            return malleable ? cbc(key, encrypted) : gcm(key, encrypted);
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> gcm(SecretKey key, byte[] encrypted)
            throws GeneralSecurityException {
        if (encrypted.length <= IV_BYTES + TAG_BITS / 8) {
            return Optional.empty();
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, encrypted, 0, IV_BYTES));
        return Optional.of(cipher.doFinal(encrypted, IV_BYTES, encrypted.length - IV_BYTES));
    }

    /** The last octet counts the padding; the others may be anything (XML Encryption 5.2.1). */
    private static Optional<byte[]> cbc(SecretKey key, byte[] encrypted)
            throws GeneralSecurityException {
        if (encrypted.length < 2 * BLOCK_BYTES || encrypted.length % BLOCK_BYTES != 0) {
            return Optional.empty();
        }
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(encrypted, 0, BLOCK_BYTES));
        byte[] plain = cipher.doFinal(encrypted, BLOCK_BYTES, encrypted.length - BLOCK_BYTES);
        int padding = plain[plain.length - 1];
        return padding >= 1 && padding <= BLOCK_BYTES
                ? Optional.of(Arrays.copyOf(plain, plain.length - padding))
                : Optional.empty();
    }
}
