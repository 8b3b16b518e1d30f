package patchbay.organizations;

import java.time.Instant;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;

/**
 * An account: the owner of everything that has an account in its ARN.
 *
 * @param partition where the account lives; all its ARNs begin with it
 * @param name what people call it
 */
public record Account(AccountId id, Partition partition, String name, Instant openedAt) {}
