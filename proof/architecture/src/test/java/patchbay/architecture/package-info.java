/**
 * The walls of the house as tests: which package may know which, and what may appear nowhere. Each
 * rule says why it stands.
 */
@NullMarked
package patchbay.architecture;

import org.jspecify.annotations.NullMarked;
