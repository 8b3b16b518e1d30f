package patchbay.server.seed;

import patchbay.aws.places.AddressBook;
import patchbay.connect.ConnectStore;
import patchbay.iam.AccountSettings;
import patchbay.iam.ManagedPolicies;
import patchbay.iam.Roles;
import patchbay.iam.SamlProviders;
import patchbay.identity.application.Applications;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.PasswordHasher;
import patchbay.organizations.Accounts;

/** The services that a seed is put into. */
public record SeedTarget(
        AddressBook addresses,
        Accounts accounts,
        AccountSettings accountSettings,
        SamlProviders providers,
        ManagedPolicies policies,
        Roles roles,
        patchbay.identity.Instances center,
        Directory directory,
        PasswordHasher hasher,
        Applications applications,
        patchbay.connect.Instances instances,
        patchbay.connect.Users users,
        ConnectStore connect) {}
