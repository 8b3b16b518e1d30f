package patchbay.iam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.saml.verify.SigningKey;

/**
 * Reads the metadata document of an identity provider, as far as a SAML provider needs it.
 *
 * <p>Rule 1.32: 1 000 to 10 000 000 characters, issuer and keys, keys of 1024 bits or more.
 */
@FunctionalInterface
public interface ProviderMetadata {
    /**
     * Signing keys by entity ID.
     *
     * @return nothing where the document cannot be used: {@code Could not parse metadata.}
     */
    Optional<Map<String, List<SigningKey>>> read(String document);
}
