/** Tests of the engine, and of every store on both databases. */
@NullMarked
package patchbay.storage;

import org.jspecify.annotations.NullMarked;
