/** Tests of the package of the same name. */
@NullMarked
package patchbay.identity.scim;

import org.jspecify.annotations.NullMarked;
