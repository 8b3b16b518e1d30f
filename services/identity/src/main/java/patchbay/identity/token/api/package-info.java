/**
 * The APIs {@code sso-oidc} and {@code sso}: a handler for each operation, named as it. They are
 * open, but for {@code CreateTokenWithIAM}: what a call may do, its client secret, code or bearer
 * token says.
 */
@NullMarked
package patchbay.identity.token.api;

import org.jspecify.annotations.NullMarked;
