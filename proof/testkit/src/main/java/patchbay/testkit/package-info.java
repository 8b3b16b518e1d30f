/**
 * What tests of the whole path are written with.
 *
 * <p>{@link patchbay.testkit.Patchbay} is the path from the posted response to the desk in one
 * process, on a database of its own and by a clock that only a test moves; {@link
 * patchbay.testkit.TestIdp} issues responses, right ones and wrong ones; {@link
 * patchbay.testkit.Attempt} is one sign-in and what can be claimed of it. {@link
 * patchbay.testkit.WithPatchbay} hands one to each test.
 */
@NullMarked
package patchbay.testkit;

import org.jspecify.annotations.NullMarked;
