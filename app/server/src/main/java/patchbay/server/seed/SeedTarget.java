package patchbay.server.seed;

import patchbay.aws.places.AddressBook;
import patchbay.connect.ConnectStore;
import patchbay.iam.AccountSettings;
import patchbay.iam.ManagedPolicies;
import patchbay.iam.Roles;
import patchbay.iam.SamlProviders;
import patchbay.identity.access.Enabling;
import patchbay.identity.application.Applications;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.PasswordHasher;
import patchbay.identity.portal.SignInRulesStore;
import patchbay.identity.source.external.SourceSetUp;
import patchbay.organizations.Accounts;
import patchbay.organizations.MemberAccounts;
import patchbay.organizations.OrganizationPolicies;
import patchbay.organizations.Organizations;
import patchbay.organizations.Units;

/** The services that a seed is put into. */
public record SeedTarget(
        AddressBook addresses,
        Accounts accounts,
        OrganizationTarget organization,
        AccountSettings accountSettings,
        SamlProviders providers,
        ManagedPolicies policies,
        Roles roles,
        Enabling center,
        Directory directory,
        SignInRulesStore rules,
        PasswordHasher hasher,
        Applications applications,
        SourceSetUp sources,
        patchbay.connect.Instances instances,
        patchbay.connect.Users users,
        ConnectStore connect) {
    /** The services that an organization is put into. */
    public record OrganizationTarget(
            Organizations organizations,
            Units units,
            MemberAccounts accounts,
            OrganizationPolicies policies) {}
}
