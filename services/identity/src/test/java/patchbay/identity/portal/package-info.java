/** Tests of the package of the same name. */
@NullMarked
package patchbay.identity.portal;

import org.jspecify.annotations.NullMarked;
