package patchbay.iam.api;

import patchbay.iam.AccessKeys;
import patchbay.iam.AccountSettings;
import patchbay.iam.Groups;
import patchbay.iam.LastUses;
import patchbay.iam.ManagedPolicies;
import patchbay.iam.Roles;
import patchbay.iam.SamlProviders;
import patchbay.iam.Users;

/** Everything that the API administers. */
public record Administration(
        Roles roles,
        Users users,
        Groups groups,
        ManagedPolicies policies,
        SamlProviders providers,
        AccessKeys keys,
        LastUses uses,
        AccountSettings settings) {}
