package patchbay.saml.verify;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where digests and signatures are computed: by the Java platform, or by a faster provider for
 * whatever it offers.
 */
public final class Cryptography {
    /** More keys than an installation has; beyond, the translations are made anew. */
    private static final int TRANSLATIONS = 4096;

    private final Optional<Provider> preferred;

    /** Keys as the preferred provider holds them: to translate one takes longer than to use it. */
    private final Map<PublicKey, PublicKey> translated = new ConcurrentHashMap<>();

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
            signature.initVerify(preferred.isPresent() ? translated(key) : key);
            signature.update(octets);
            return signature.verify(value);
        } catch (SignatureException | InvalidKeyException | ProviderException e) {
            return false;
        }
    }

    private PublicKey translated(PublicKey key) {
        PublicKey known = translated.get(key);
        if (known != null) {
            return known;
        }
        PublicKey made = translate(key);
        if (translated.size() >= TRANSLATIONS) {
            translated.clear();
        }
        translated.put(key, made);
        return made;
    }

    private PublicKey translate(PublicKey key) {
        String kind = key.getAlgorithm();
        try {
            return offers("KeyFactory", kind)
                    ? (PublicKey)
                            KeyFactory.getInstance(kind, preferred.orElseThrow()).translateKey(key)
                    : key;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            return key;
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
