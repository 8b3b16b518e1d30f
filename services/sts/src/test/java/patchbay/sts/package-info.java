/** Tests of {@code patchbay.sts}, on stores that forget. */
@NullMarked
package patchbay.sts;

import org.jspecify.annotations.NullMarked;
