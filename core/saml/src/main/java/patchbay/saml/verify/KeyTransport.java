package patchbay.saml.verify;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

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

    /** The content key, or empty if it was not wrapped for this private key. */
    Optional<byte[]> unwrap(byte[] wrapped, PrivateKey key, ContentCipher content) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    key,
                    new OAEPParameterSpec(digest, "MGF1", mask, PSource.PSpecified.DEFAULT));
            byte[] unwrapped = cipher.doFinal(wrapped);
            return unwrapped.length == content.keyBytes()
                    ? Optional.of(unwrapped)
                    : Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
