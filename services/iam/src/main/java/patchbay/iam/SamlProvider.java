package patchbay.iam;

import java.time.Instant;
import java.util.List;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Partition;

/**
 * An identity provider that an account trusts, described by its metadata.
 *
 * @param id the {@code SAMLSP…} of its own sign-in URL; {@code SAMLProviderUUID} on the wire
 * @param metadata the document as it was uploaded
 * @param keys private keys for encrypted assertions, newest first
 * @param validUntil set when the provider is created; says nothing about the metadata (rule 1.33)
 */
public record SamlProvider(
        Partition partition,
        AccountId account,
        String name,
        String id,
        String metadata,
        Encryption encryption,
        List<DecryptionKey> keys,
        Tags tags,
        Instant createdAt,
        Instant validUntil) {
    public SamlProvider {
        keys = List.copyOf(keys);
    }

    /** Whether assertions may, or must, arrive encrypted. */
    public enum Encryption {
        ALLOWED,
        REQUIRED
    }

    /**
     * A private key, as it is kept.
     *
     * @param sealedPem base64 of the sealed PEM text
     */
    public record DecryptionKey(String id, Instant addedAt, String sealedPem) {}

    public Arn arn() {
        return Arn.iam(partition, account, "saml-provider/" + name);
    }

    SamlProvider tagged(Tags newTags) {
        return new SamlProvider(
                partition,
                account,
                name,
                id,
                metadata,
                encryption,
                keys,
                newTags,
                createdAt,
                validUntil);
    }

    SamlProvider having(String newMetadata, Encryption newMode, List<DecryptionKey> newKeys) {
        return new SamlProvider(
                partition,
                account,
                name,
                id,
                newMetadata,
                newMode,
                newKeys,
                tags,
                createdAt,
                validUntil);
    }
}
