package patchbay.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import patchbay.aws.Sealer;
import patchbay.chance.Randomness;

/**
 * Seals with AES-256-GCM, under a key derived afresh for each message from the installation's
 * master key.
 *
 * <p>Layout: one byte format version (1), 12 bytes salt, 12 bytes nonce, ciphertext, 16 bytes tag.
 * The message key is HKDF-SHA-256 (RFC 5869) of the master key with the salt, its info naming the
 * format and the purpose. With 192 random bits in all, no count of messages comes near a repeated
 * key and nonce, which is where plain AES-GCM with random nonces breaks (NIST SP 800-38D, 8.3: 2^32
 * messages per key).
 */
public final class AesGcmSealer implements Sealer {
    private static final byte VERSION = 1;
    private static final int SALT_BYTES = 12;
    private static final int NONCE_BYTES = 12;
    private static final int HEAD_BYTES = 1 + SALT_BYTES + NONCE_BYTES;
    private static final int TAG_BITS = 128;

    private final byte[] master;
    private final Randomness random;

    AesGcmSealer(MasterKey key, Randomness random) {
        this.master = key.bytes();
        this.random = random;
    }

    /**
     * The sealer under this key, after the database was asked whether it is the key that everything
     * in it was sealed under. An empty database takes the key as its own.
     *
     * @throws DatabaseRefused where the database was sealed under another key
     */
    public static AesGcmSealer open(Database database, MasterKey key, Randomness random) {
        AesGcmSealer sealer = new AesGcmSealer(key, random);
        KeyCheck.require(database, sealer);
        return sealer;
    }

    @Override
    public byte[] seal(String purpose, byte[] plain) {
        byte[] salt = random.bytes(SALT_BYTES);
        byte[] nonce = random.bytes(NONCE_BYTES);
        try {
            byte[] locked = cipher(Cipher.ENCRYPT_MODE, purpose, salt, nonce).doFinal(plain);
            return ByteBuffer.allocate(HEAD_BYTES + locked.length)
                    .put(VERSION)
                    .put(salt)
                    .put(nonce)
                    .put(locked)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is missing from this JDK", e);
        }
    }

    @Override
    public Optional<byte[]> open(String purpose, byte[] sealed) {
        if (sealed.length < HEAD_BYTES + TAG_BITS / 8 || sealed[0] != VERSION) {
            return Optional.empty();
        }
        byte[] salt = Arrays.copyOfRange(sealed, 1, 1 + SALT_BYTES);
        byte[] nonce = Arrays.copyOfRange(sealed, 1 + SALT_BYTES, HEAD_BYTES);
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, purpose, salt, nonce)
                            .doFinal(sealed, HEAD_BYTES, sealed.length - HEAD_BYTES));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is missing from this JDK", e);
        }
    }

    private Cipher cipher(int mode, String purpose, byte[] salt, byte[] nonce)
            throws GeneralSecurityException {
        byte[] info = ("patchbay sealed 1: " + purpose).getBytes(StandardCharsets.UTF_8);
        SecretKey key =
                KDF.getInstance("HKDF-SHA256")
                        .deriveKey(
                                "AES",
                                HKDFParameterSpec.ofExtract()
                                        .addIKM(master)
                                        .addSalt(salt)
                                        .thenExpand(info, 32));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
