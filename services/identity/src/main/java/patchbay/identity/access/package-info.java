/**
 * Who gets what in which account: permission sets, their assignments, and the roles that they are
 * provisioned into.
 *
 * <p>{@link patchbay.identity.access.PermissionSets} keeps the sets, {@link
 * patchbay.identity.access.Assignments} gives them to people and groups in accounts, and {@link
 * patchbay.identity.access.Provisioner} makes of a set in an account the role that IAM knows.
 * {@link patchbay.identity.access.AccountAccess} answers what one person may have. The API over it
 * is {@code patchbay.identity.access.api}.
 */
@NullMarked
package patchbay.identity.access;

import org.jspecify.annotations.NullMarked;
