/** IAM policies, as a library of its own. */
@NullMarked
package patchbay.policy;

import org.jspecify.annotations.NullMarked;
