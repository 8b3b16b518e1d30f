/** The identity half, walked from a password to a signed assertion. */
@NullMarked
package patchbay.identity;

import org.jspecify.annotations.NullMarked;
