package patchbay.saml.verify;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/**
 * How the content key travels: RSA-OAEP with an allowed digest and mask (XML Encryption 1.1,
 * 5.5.2). RSA with PKCS #1 v1.5 padding is not known here: it cannot be opened safely.
 */
record KeyTransport(String digest, MGF1ParameterSpec mask) {
    private static final String OAEP_MGF1P = "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p";
    private static final String OAEP = "http://www.w3.org/2009/xmlenc11#rsa-oaep";
    private static final String MGF1_SHA1 = "http://www.w3.org/2009/xmlenc11#mgf1sha1";
    private static final String MGF1_SHA256 = "http://www.w3.org/2009/xmlenc11#mgf1sha256";

    /** By its three names; the older of the two algorithms has its mask fixed. */
    static Optional<KeyTransport> of(String uri, Optional<String> digest, Optional<String> mask) {
        boolean older = uri.equals(OAEP_MGF1P);
        if (!older && !uri.equals(OAEP)) {
            return Optional.empty();
        }
        if (older && mask.isPresent()) {
            return Optional.empty();
        }
        return digest(digest).flatMap(d -> mask(mask).map(m -> new KeyTransport(d, m)));
    }

    private static Optional<String> digest(Optional<String> uri) {
        return uri.isEmpty()
                ? Optional.of("SHA-1")
                : DigestMethod.of(uri.get())
                        .filter(d -> d == DigestMethod.SHA1 || d == DigestMethod.SHA256)
                        .map(DigestMethod::jcaName);
    }

    private static Optional<MGF1ParameterSpec> mask(Optional<String> uri) {
        return switch (uri.orElse(MGF1_SHA1)) {
            case MGF1_SHA1 -> Optional.of(MGF1ParameterSpec.SHA1);
            case MGF1_SHA256 -> Optional.of(MGF1ParameterSpec.SHA256);
            default -> Optional.empty();
        };
    }

    /**
     * A content key.
     *
     * @param genuine whether it is the one that was wrapped; nothing that another key opens counts
     */
    record Unwrapped(SecretKeySpec key, boolean genuine) {
        private static Unwrapped of(byte[] key, boolean genuine) {
            return new Unwrapped(new SecretKeySpec(key, "AES"), genuine);
        }
    }

    /**
     * The content key; where it was not wrapped for this private key, another one that nobody else
     * can know, so that a failure is followed by the same work as a success. It is derived, not
     * drawn: asked twice, we answer the same.
     */
    Unwrapped unwrap(byte[] wrapped, PrivateKey key, ContentCipher content) {
        byte[] substitute = substitute(wrapped, key, content.keyBytes());
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    key,
                    new OAEPParameterSpec(digest, "MGF1", mask, PSource.PSpecified.DEFAULT));
            byte[] unwrapped = cipher.doFinal(wrapped);
            boolean fits = unwrapped.length == content.keyBytes();
            return Unwrapped.of(fits ? unwrapped : substitute, fits);
        } catch (GeneralSecurityException | ProviderException e) {
            return Unwrapped.of(substitute, false);
        }
    }

    private static byte[] substitute(byte[] wrapped, PrivateKey key, int length) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(hash.digest(key.getEncoded()));
            return Arrays.copyOf(hash.digest(wrapped), length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
