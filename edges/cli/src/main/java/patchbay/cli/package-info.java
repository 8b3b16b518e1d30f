/** The patchbay command. */
@NullMarked
package patchbay.cli;

import org.jspecify.annotations.NullMarked;
