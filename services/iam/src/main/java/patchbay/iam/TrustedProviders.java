package patchbay.iam;

import java.security.PrivateKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import patchbay.saml.verify.SigningKey;
import patchbay.saml.verify.TrustedProvider;

/**
 * Providers ready to verify with. Metadata that was read is remembered by its text, so that a
 * change of it takes effect at once.
 */
final class TrustedProviders {
    private static final int MOST = 200;

    private final ProviderMetadata metadata;
    private final Map<String, Map<String, List<SigningKey>>> remembered =
            new LinkedHashMap<>(16, 0.75f, true);

    TrustedProviders(ProviderMetadata metadata) {
        this.metadata = metadata;
    }

    TrustedProvider of(SamlProvider provider, List<PrivateKey> keys) {
        TrustedProvider.Encryption mode =
                switch (provider.encryption()) {
                    case ALLOWED -> TrustedProvider.Encryption.ALLOWED;
                    case REQUIRED -> TrustedProvider.Encryption.REQUIRED;
                };
        return TrustedProvider.of(
                        "SAML provider `" + provider.name() + "`", issuers(provider.metadata()))
                .with(keys, mode);
    }

    /** A document that this program can no longer read trusts nobody. */
    private Map<String, List<SigningKey>> issuers(String document) {
        synchronized (remembered) {
            Map<String, List<SigningKey>> known = remembered.get(document);
            if (known != null) {
                return known;
            }
        }
        Map<String, List<SigningKey>> issuers = metadata.read(document).orElse(Map.of());
        synchronized (remembered) {
            remembered.put(document, issuers);
            if (remembered.size() > MOST) {
                remembered.remove(remembered.keySet().iterator().next());
            }
        }
        return issuers;
    }
}
