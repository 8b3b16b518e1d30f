package patchbay.saml.verify;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Optional;

/**
 * Where digests and signatures are computed: by the Java platform, or by a faster provider for
 * whatever it offers.
 */
public final class Cryptography {
    private final Optional<Provider> preferred;

    private Cryptography(Optional<Provider> preferred) {
        this.preferred = preferred;
    }

    /** By the platform's own providers. */
    public static Cryptography ofPlatform() {
        return new Cryptography(Optional.empty());
    }

    /** By the given provider where it knows the algorithm, else by the platform. */
    public static Cryptography preferring(Provider provider) {
        return new Cryptography(Optional.of(provider));
    }

    byte[] digest(DigestMethod method, byte[] octets) {
        return digest(method.jcaName()).digest(octets);
    }

    private MessageDigest digest(String name) {
        try {
            return offers("MessageDigest", name)
                    ? MessageDigest.getInstance(name, preferred.orElseThrow())
                    : MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the platform lacks " + name, e);
        }
    }

    /**
     * Whether a value is the key's signature of the octets. What a provider cannot make sense of is
     * no signature.
     */
    boolean verifies(SignatureMethod method, PublicKey key, byte[] octets, byte[] value) {
        try {
            Signature signature = signature(method.jcaName());
            signature.initVerify(key);
            signature.update(octets);
            return signature.verify(value);
        } catch (SignatureException | InvalidKeyException | ProviderException e) {
            return false;
        }
    }

    private Signature signature(String name) {
        try {
            return offers("Signature", name)
                    ? Signature.getInstance(name, preferred.orElseThrow())
                    : Signature.getInstance(name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform lacks " + name, e);
        }
    }

    private boolean offers(String kind, String name) {
        return preferred.isPresent() && preferred.get().getService(kind, name) != null;
    }
}
