package patchbay.saml.verify;

import java.security.PrivateKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An identity provider as an administrator has configured it: whom to believe, and how much.
 *
 * @param name the admin's word for it, {@code SAML provider `keycloak`}; appears in checks
 * @param issuers signing keys by entity ID, as the metadata has them; empty means that no sign-in
 *     is possible
 * @param decryptionKeys RSA private keys, newest first, at most two are tried
 * @param encryption whether plain assertions are taken
 * @param legacy what is accepted although it is no longer safe
 */
public record TrustedProvider(
        String name,
        Map<String, List<SigningKey>> issuers,
        List<PrivateKey> decryptionKeys,
        Encryption encryption,
        Legacy legacy) {

    /** The provider's AssertionEncryptionMode (rule 1.18). */
    public enum Encryption {
        ALLOWED,
        REQUIRED
    }

    /**
     * Old algorithms, each off unless the owner insists.
     *
     * @param sha1Signatures RSA-SHA1 and SHA-1 digests in signatures
     * @param cbcEncryption AES-CBC, and even then only below a Response signature that verified
     *     before anything was decrypted (padding oracles)
     */
    public record Legacy(boolean sha1Signatures, boolean cbcEncryption) {
        public static final Legacy NONE = new Legacy(false, false);
    }

    public TrustedProvider {
        Map<String, List<SigningKey>> copy = LinkedHashMap.newLinkedHashMap(issuers.size());
        issuers.forEach((issuer, keys) -> copy.put(issuer, List.copyOf(keys)));
        issuers = Collections.unmodifiableMap(copy);
        decryptionKeys = List.copyOf(decryptionKeys);
    }

    /** A provider that signs and does not encrypt, with safe algorithms only. */
    public static TrustedProvider of(String name, Map<String, List<SigningKey>> issuers) {
        return new TrustedProvider(name, issuers, List.of(), Encryption.ALLOWED, Legacy.NONE);
    }

    /** The same provider, accepting more or less of what is old. */
    public TrustedProvider with(Legacy accepted) {
        return new TrustedProvider(name, issuers, decryptionKeys, encryption, accepted);
    }

    /** The same provider with private keys, newest first. */
    public TrustedProvider with(List<PrivateKey> keysNewestFirst, Encryption mode) {
        return new TrustedProvider(name, issuers, keysNewestFirst, mode, legacy);
    }
}
