package patchbay.iam;

import java.security.PrivateKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import patchbay.saml.verify.SigningKey;
import patchbay.saml.verify.TrustedProvider;

/**
 * Providers ready to verify with. Metadata and private keys that were read are remembered by their
 * text, so that a change takes effect at once.
 */
final class TrustedProviders {
    private static final int MOST = 200;

    private final ProviderMetadata metadata;
    private final Map<String, Map<String, List<SigningKey>>> remembered =
            new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, PrivateKey> keys = new LinkedHashMap<>(16, 0.75f, true);

    TrustedProviders(ProviderMetadata metadata) {
        this.metadata = metadata;
    }

    TrustedProvider of(SamlProvider provider, List<PrivateKey> decrypting) {
        TrustedProvider.Encryption mode =
                switch (provider.encryption()) {
                    case ALLOWED -> TrustedProvider.Encryption.ALLOWED;
                    case REQUIRED -> TrustedProvider.Encryption.REQUIRED;
                };
        return TrustedProvider.of(
                        "SAML provider `" + provider.name() + "`", issuers(provider.metadata()))
                .with(decrypting, mode);
    }

    /** The private key in a sealed text; nothing where it cannot be opened. */
    Optional<PrivateKey> key(String sealed, Function<String, Optional<PrivateKey>> open) {
        return known(keys, sealed)
                .or(() -> {
                    Optional<PrivateKey> fresh = open.apply(sealed);
                    fresh.ifPresent(key -> remember(keys, sealed, key));
                    return fresh;
                });
    }

    /** A document that this program can no longer read trusts nobody. */
    private Map<String, List<SigningKey>> issuers(String document) {
        return known(remembered, document)
                .orElseGet(() -> {
                    Map<String, List<SigningKey>> fresh = metadata.read(document).orElse(Map.of());
                    remember(remembered, document, fresh);
                    return fresh;
                });
    }

    private static <T> Optional<T> known(Map<String, T> map, String text) {
        synchronized (map) {
            return Optional.ofNullable(map.get(text));
        }
    }

    private static <T> void remember(Map<String, T> map, String text, T value) {
        synchronized (map) {
            map.put(text, value);
            if (map.size() > MOST) {
                map.remove(map.keySet().iterator().next());
            }
        }
    }
}
