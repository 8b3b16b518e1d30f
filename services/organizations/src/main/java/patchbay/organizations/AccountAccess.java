package patchbay.organizations;

import patchbay.aws.AccountId;

/**
 * Gives the management account a way into an account it made: an administrator's role that trusts
 * it. The iam service does it.
 */
@FunctionalInterface
public interface AccountAccess {
    /** Makes the role where there is none; to be repeated after a crash. */
    void open(Account account, AccountId management, String role);
}
