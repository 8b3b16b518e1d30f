/** The path as executable documentation: each failure of the catalogue, each of its causes. */
@NullMarked
package patchbay.scenarios;

import org.jspecify.annotations.NullMarked;
