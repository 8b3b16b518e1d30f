/**
 * The STS API: one handler per operation, named as the operation, listed in {@link
 * patchbay.sts.api.StsApi}. The decisions are {@code patchbay.sts}'s.
 */
@NullMarked
package patchbay.sts.api;

import org.jspecify.annotations.NullMarked;
