/**
 * The Identity Store API: what programs ask the directory, one handler per operation, named as it.
 *
 * <p>{@link patchbay.identity.directory.api.IdentityStoreApi} tells which handler answers; {@code
 * Guard} asks the policy engine about the store and everything touched in it.
 *
 * <p>Source: <i>Identity Store API Reference</i>; <i>Service Authorization Reference, Actions,
 * resources, and condition keys for AWS Identity Store</i>.
 */
@NullMarked
package patchbay.identity.directory.api;

import org.jspecify.annotations.NullMarked;
