/** The commands, run in process on files and against a small server of the test's own. */
@NullMarked
package patchbay.cli;

import org.jspecify.annotations.NullMarked;
