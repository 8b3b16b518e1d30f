package patchbay.identity.access;

import patchbay.aws.AccountId;
import patchbay.identity.application.Assignee;

/**
 * Somebody has a permission set in an account.
 *
 * @param permissionSet its id
 */
public record Assignment(String permissionSet, AccountId account, Assignee assignee) {}
