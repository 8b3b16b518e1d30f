/** Tests of {@code patchbay.iam}, on stores that forget. */
@NullMarked
package patchbay.iam;

import org.jspecify.annotations.NullMarked;
