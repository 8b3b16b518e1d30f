/**
 * Randomness as a thing that is handed in: real only in the composition root, foreseeable in tests.
 */
@NullMarked
package patchbay.chance;

import org.jspecify.annotations.NullMarked;
