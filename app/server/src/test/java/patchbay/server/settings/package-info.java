/** Tests of the package of the same name. */
@NullMarked
package patchbay.server.settings;

import org.jspecify.annotations.NullMarked;
