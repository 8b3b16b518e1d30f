/** Sign-in traces: kept, found, shown. */
@NullMarked
package patchbay.trace;

import org.jspecify.annotations.NullMarked;
