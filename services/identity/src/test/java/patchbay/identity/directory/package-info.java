/** Tests of the package of the same name. */
@NullMarked
package patchbay.identity.directory;

import org.jspecify.annotations.NullMarked;
