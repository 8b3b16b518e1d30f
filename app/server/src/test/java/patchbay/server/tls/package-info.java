/** Tests of the package of the same name. */
@NullMarked
package patchbay.server.tls;

import org.jspecify.annotations.NullMarked;
