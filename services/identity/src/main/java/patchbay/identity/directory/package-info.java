/**
 * People, groups, and the passwords that prove who somebody is.
 *
 * <p>{@link patchbay.identity.directory.Directory} adds and finds; {@link
 * patchbay.identity.directory.PasswordHasher} is the only place that sees a password. Names are
 * kept exactly as written and compared without regard to the case of ASCII letters.
 *
 * <p>Source: rules 7.7, 7.19, 7.22, 7.23.
 */
@NullMarked
package patchbay.identity.directory;

import org.jspecify.annotations.NullMarked;
