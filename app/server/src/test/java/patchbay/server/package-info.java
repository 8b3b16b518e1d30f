/** Tests of the running program in this process: its starts, its refusals, its housekeeping. */
@NullMarked
package patchbay.server;

import org.jspecify.annotations.NullMarked;
