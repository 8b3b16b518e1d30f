package patchbay.iam.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.iam.AccessKeys;
import patchbay.iam.ManagedPolicies;
import patchbay.iam.Roles;
import patchbay.iam.SamlProviders;
import patchbay.iam.Users;

/** What an account has, beside its quotas. Source: <i>IAM API Reference, GetAccountSummary</i>. */
final class Summary {
    private Summary() {}

    static Map<String, Integer> of(
            AccountId account,
            Roles roles,
            Users users,
            ManagedPolicies policies,
            SamlProviders providers,
            AccessKeys keys) {
        Map<String, Integer> summary = new LinkedHashMap<>();
        summary.put("Users", users.count(account));
        summary.put("UsersQuota", 5000);
        summary.put("Roles", roles.count(account));
        summary.put("RolesQuota", 1000);
        summary.put("Policies", policies.count(account));
        summary.put("PoliciesQuota", 1500);
        summary.put("Groups", 0);
        summary.put("Providers", providers.list(account).size());
        summary.put(
                "AccountAccessKeysPresent",
                Callers.found(keys.list(account, Optional.empty()))
                        .map(all -> all.isEmpty() ? 0 : 1)
                        .orElse(0));
        summary.put("AccountMFAEnabled", 0);
        summary.put("AccessKeysPerUserQuota", 2);
        summary.put("AttachedPoliciesPerRoleQuota", 20);
        summary.put("AttachedPoliciesPerUserQuota", 20);
        summary.put("AssumeRolePolicySizeQuota", 2048);
        summary.put("PolicySizeQuota", 6144);
        summary.put("RolePolicySizeQuota", 10_240);
        summary.put("UserPolicySizeQuota", 2048);
        summary.put("VersionsPerPolicyQuota", 5);
        summary.put("GlobalEndpointTokenVersion", 2);
        return summary;
    }
}
