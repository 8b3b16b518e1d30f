/** Tests of the package of the same name. */
@NullMarked
package patchbay.identity.application;

import org.jspecify.annotations.NullMarked;
