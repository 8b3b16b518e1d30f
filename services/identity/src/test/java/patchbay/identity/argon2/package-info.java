/** Tests of the package of the same name. */
@NullMarked
package patchbay.identity.argon2;

import org.jspecify.annotations.NullMarked;
