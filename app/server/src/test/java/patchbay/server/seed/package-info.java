/** Tests of seed files. */
@NullMarked
package patchbay.server.seed;

import org.jspecify.annotations.NullMarked;
