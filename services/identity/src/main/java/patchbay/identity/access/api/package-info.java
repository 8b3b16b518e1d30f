/**
 * The API for administrators of Identity Center, {@code sso-admin}: a handler for each operation,
 * named as it, and {@link patchbay.identity.access.api.SsoAdminApi} that knows them all.
 *
 * <p>What they decide is in {@code patchbay.identity.access} and {@code
 * patchbay.identity.application}. {@code Guard} asks the caller's policies first, then whether the
 * instance is there, then whether it is the caller's to change.
 */
@NullMarked
package patchbay.identity.access.api;

import org.jspecify.annotations.NullMarked;
