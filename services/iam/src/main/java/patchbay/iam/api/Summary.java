package patchbay.iam.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.iam.AccessKeys;
import patchbay.iam.Groups;
import patchbay.iam.ManagedPolicies;
import patchbay.iam.Quotas;
import patchbay.iam.Roles;
import patchbay.iam.Users;

/** What an account has, beside its quotas. Source: <i>IAM API Reference, GetAccountSummary</i>. */
final class Summary {
    /** What cannot exist in Patchbay, and so is counted truly. */
    private static final List<String> ABSENT =
            List.of(
                    "AccountMFAEnabled",
                    "AccountPasswordPresent",
                    "AccountSigningCertificatesPresent",
                    "InstanceProfiles",
                    "MFADevices",
                    "MFADevicesInUse",
                    "ServerCertificates");

    private Summary() {}

    static Map<String, Integer> of(AccountId account, Administration iam) {
        Map<String, Integer> summary = new LinkedHashMap<>();
        summary.put("Users", iam.users().count(account));
        summary.put("UsersQuota", Users.MOST);
        summary.put("Groups", iam.groups().count(account));
        summary.put("GroupsQuota", Groups.MOST);
        summary.put("GroupsPerUserQuota", Groups.MOST_PER_USER);
        summary.put("Roles", iam.roles().count(account));
        summary.put("RolesQuota", Roles.MOST);
        summary.put("Policies", iam.policies().count(account));
        summary.put("PoliciesQuota", ManagedPolicies.MOST);
        summary.put("PolicyVersionsInUse", iam.policies().versions(account));
        summary.put("PolicyVersionsInUseQuota", ManagedPolicies.MOST_VERSIONS_IN_USE);
        summary.put("VersionsPerPolicyQuota", ManagedPolicies.MOST_VERSIONS);
        summary.put("Providers", iam.providers().list(account).size());
        summary.put("AccessKeysPerUserQuota", AccessKeys.MOST);
        summary.put(
                "AccountAccessKeysPresent",
                Callers.found(iam.keys().list(account, Optional.empty()))
                        .map(all -> all.isEmpty() ? 0 : 1)
                        .orElse(0));
        for (Quotas.Holder holder : Quotas.holders()) {
            summary.put("AttachedPoliciesPer" + holder.name() + "Quota", holder.attachedPolicies());
            summary.put(holder.name() + "PolicySizeQuota", holder.inlineSize());
        }
        summary.put("AssumeRolePolicySizeQuota", Roles.TRUST_SIZE);
        summary.put("PolicySizeQuota", ManagedPolicies.SIZE);
        summary.put(
                "GlobalEndpointTokenVersion",
                switch (iam.settings().globalTokens(account)) {
                    case V1 -> 1;
                    case V2 -> 2;
                });
        ABSENT.forEach(name -> summary.put(name, 0));
        return summary;
    }
}
