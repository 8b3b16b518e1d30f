package patchbay.iam;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import patchbay.aws.Sealer;

/** Seals under a key of its own: two of them are two installations. */
final class TestSealer implements Sealer {
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    TestSealer() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        key = new SecretKeySpec(bytes, "AES");
    }

    @Override
    public byte[] seal(String purpose, byte[] plain) {
        byte[] nonce = new byte[12];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, purpose, nonce, plain).orElseThrow();
        byte[] all = Arrays.copyOf(nonce, 12 + sealed.length);
        System.arraycopy(sealed, 0, all, 12, sealed.length);
        return all;
    }

    @Override
    public Optional<byte[]> open(String purpose, byte[] sealed) {
        if (sealed.length < 12) {
            return Optional.empty();
        }
        return run(
                Cipher.DECRYPT_MODE,
                purpose,
                Arrays.copyOf(sealed, 12),
                Arrays.copyOfRange(sealed, 12, sealed.length));
    }

    private Optional<byte[]> run(int mode, String purpose, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(text));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
