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
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Where digests and signatures are computed: signatures by a faster provider for whatever it
 * offers, else by the Java platform; digests always by the platform, which has them as machine code
 * in its compiler.
 *
 * <p>Safe for use by many threads.
 */
public final class Cryptography {
    /** More pairs of key and method than an installation has; beyond, we begin anew. */
    private static final int PURPOSES = 4096;

    private final Optional<Provider> preferred;

    /**
     * Signature objects that hold their key and that nobody uses now, as many as were ever used at
     * once. To look one up and give it a key costs a tenth of the arithmetic; to translate the key
     * for a preferred provider costs more than the arithmetic.
     */
    private final Map<Purpose, Queue<Signature>> idle = new ConcurrentHashMap<>();

    private Cryptography(Optional<Provider> preferred) {
        this.preferred = preferred;
    }

    private record Purpose(SignatureMethod method, PublicKey key) {}

    /** By the platform's own providers. */
    public static Cryptography ofPlatform() {
        return new Cryptography(Optional.empty());
    }

    /** Signatures by the given provider where it knows the algorithm, else by the platform. */
    public static Cryptography preferring(Provider provider) {
        return new Cryptography(Optional.of(provider));
    }

    byte[] digest(DigestMethod method, byte[] octets) {
        try {
            return MessageDigest.getInstance(method.jcaName()).digest(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the platform lacks " + method.jcaName(), e);
        }
    }

    /**
     * Whether a value is the key's signature of the octets. What a provider cannot make sense of is
     * no signature.
     */
    boolean verifies(SignatureMethod method, PublicKey key, byte[] octets, byte[] value) {
        Queue<Signature> unused = idle(new Purpose(method, key));
        Signature waiting = unused.poll();
        try {
            Signature signature = waiting == null ? initialised(method, key) : waiting;
            signature.update(octets);
            boolean held = signature.verify(value);
            // Whoever has answered, yes or no, is ready for the next; whoever threw is dropped.
            unused.add(signature);
            return held;
        } catch (SignatureException | InvalidKeyException | ProviderException e) {
            return false;
        }
    }

    private Queue<Signature> idle(Purpose purpose) {
        Queue<Signature> known = idle.get(purpose);
        if (known != null) {
            return known;
        }
        if (idle.size() >= PURPOSES) {
            idle.clear();
        }
        return idle.computeIfAbsent(purpose, each -> new ConcurrentLinkedQueue<>());
    }

    private Signature initialised(SignatureMethod method, PublicKey key)
            throws InvalidKeyException {
        Signature signature = signature(method.jcaName());
        signature.initVerify(translated(key));
        return signature;
    }

    private PublicKey translated(PublicKey key) {
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
