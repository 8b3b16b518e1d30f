/**
 * The whole path walked for somebody without anything being written: the test sign-in of the
 * console, of {@code /api/v1} and of {@code patchbay test}.
 *
 * <p>{@link patchbay.web.rehearsal.TestSignIn} asks the same decisions that a real sign-in passes,
 * in their order, and keeps what they answer in memory.
 */
@NullMarked
package patchbay.web.rehearsal;

import org.jspecify.annotations.NullMarked;
