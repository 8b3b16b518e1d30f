/**
 * The IAM API: one handler per operation, named as the operation, listed in {@link
 * patchbay.iam.api.IamApi}.
 *
 * <p>A handler asks {@link patchbay.iam.api.Guard} whether the caller may, does its one call to the
 * services of {@code patchbay.iam}, and has {@link patchbay.iam.api.Shapes} put the answer into the
 * wire's records.
 */
@NullMarked
package patchbay.iam.api;

import org.jspecify.annotations.NullMarked;
