/** Temporary credentials: AssumeRoleWithSAML and its siblings. */
@NullMarked
package patchbay.sts;

import org.jspecify.annotations.NullMarked;
