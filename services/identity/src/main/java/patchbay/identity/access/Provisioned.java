package patchbay.identity.access;

import patchbay.aws.AccountId;

/**
 * The role that a permission set has become in an account.
 *
 * @param permissionSet its id
 * @param roleName {@code AWSReservedSSO_NAME_…}
 * @param revision of the set that the role was made from; 0 where making it never succeeded
 */
public record Provisioned(String permissionSet, AccountId account, String roleName, long revision) {
    Provisioned at(long newRevision) {
        return new Provisioned(permissionSet, account, roleName, newRevision);
    }
}
