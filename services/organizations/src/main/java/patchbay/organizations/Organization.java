package patchbay.organizations;

import java.time.Instant;
import java.util.Set;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Partition;

/**
 * Accounts under one roof.
 *
 * @param id {@code o-…}
 * @param management the account that made it and alone may change it
 * @param rootId {@code r-…}
 * @param enabled types of policies that are enabled in the root
 */
public record Organization(
        String id,
        Partition partition,
        AccountId management,
        FeatureSet featureSet,
        String rootId,
        Instant createdAt,
        Set<OrganizationPolicyType> enabled) {
    /** How much the management account may decide about the others. */
    public enum FeatureSet {
        ALL,
        CONSOLIDATED_BILLING
    }

    public Organization {
        enabled = Set.copyOf(enabled);
    }

    public Arn arn() {
        return arn("organization/" + id);
    }

    public Arn rootArn() {
        return arn("root/" + id + "/" + rootId);
    }

    public Arn unitArn(String unit) {
        return arn("ou/" + id + "/" + unit);
    }

    public Arn accountArn(AccountId account) {
        return arn("account/" + id + "/" + account);
    }

    public Arn policyArn(OrganizationPolicy policy) {
        return policy.awsManaged()
                ? new Arn(
                        partition.id(),
                        "organizations",
                        "",
                        "aws",
                        "policy/" + policy.type().word() + "/" + policy.id())
                : arn("policy/" + id + "/" + policy.type().word() + "/" + policy.id());
    }

    private Arn arn(String resource) {
        return new Arn(partition.id(), "organizations", "", management.digits(), resource);
    }
}
