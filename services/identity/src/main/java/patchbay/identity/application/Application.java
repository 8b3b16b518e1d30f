package patchbay.identity.application;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import patchbay.aws.AccountId;
import patchbay.aws.Region;

/**
 * Something that people open from the portal, and an identity provider of its own (rule 7.15).
 *
 * @param account the account of the instance it was made in: part of the issuer
 * @param region the instance's primary region: part of the issuer's host
 */
public record Application(
        ApplicationId id, AccountId account, Region region, Settings settings, Instant createdAt) {
    /**
     * The part of its addresses that names it: base64 of {@code ACCOUNT_ins-…}, 44 characters
     * without padding.
     */
    public String addressKey() {
        return Base64.getEncoder()
                .encodeToString((account + "_" + id).getBytes(StandardCharsets.US_ASCII));
    }

    public String displayName() {
        return settings.displayName();
    }

    public Application with(Settings changed) {
        return new Application(id, account, region, changed, createdAt);
    }
}
