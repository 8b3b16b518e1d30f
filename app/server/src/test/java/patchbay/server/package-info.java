/** Tests of the running program: its starts, its refusals, and what survives its death. */
@NullMarked
package patchbay.server;

import org.jspecify.annotations.NullMarked;
