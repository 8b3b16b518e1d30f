package patchbay.web.console.access;

import java.util.List;

/**
 * One SAML provider.
 *
 * @param signInAddress its own sign-in address
 * @param preview where to post new metadata to see what would change
 */
public record ProviderView(
        String name,
        String arn,
        String id,
        String encryption,
        List<PrivateKey> privateKeys,
        MetadataView metadata,
        String signInAddress,
        String created,
        String preview) {
    public ProviderView {
        privateKeys = List.copyOf(privateKeys);
    }

    /** A private key for encrypted assertions; the key itself is never shown. */
    public record PrivateKey(String id, String addedAt) {}
}
