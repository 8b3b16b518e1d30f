package patchbay.server;

import patchbay.aws.AccountId;
import patchbay.identity.directory.api.IdentityStoreApi;
import patchbay.organizations.Organizations;

/** How programs reach the directory. */
final class DirectoryParts {
    private DirectoryParts() {}

    static IdentityStoreApi api(IdentityParts identity, IamParts iam, Organizations organizations) {
        return new IdentityStoreApi(
                iam.authorizer(),
                identity.instances()::find,
                (one, other) -> together(organizations, one, other),
                identity.directory());
    }

    private static boolean together(Organizations organizations, AccountId one, AccountId other) {
        return organizations
                .of(one)
                .filter(found -> organizations.of(other).filter(found::equals).isPresent())
                .isPresent();
    }
}
