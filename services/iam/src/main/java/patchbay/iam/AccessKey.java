package patchbay.iam;

import java.time.Instant;
import java.util.Optional;
import patchbay.aws.AccountId;

/**
 * A long-lived access key, as it is kept.
 *
 * @param userName whose it is; empty for the account's root user
 * @param sealedSecret base64 of the sealed secret access key
 */
public record AccessKey(
        String id,
        AccountId account,
        Optional<String> userName,
        String sealedSecret,
        boolean active,
        Instant createdAt) {}
