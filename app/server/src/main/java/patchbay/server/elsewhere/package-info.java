/**
 * A sign-in that happened in the real cloud, walked again from files: what was captured and
 * exported becomes the configuration of an installation that exists for this one sign-in, and the
 * services decide in it as they always do.
 *
 * <p>What nobody gave is assumed to be right, and the checks that depend on it are reported as
 * skipped, with the command that fetches it: an assumption never makes a verdict.
 */
@NullMarked
package patchbay.server.elsewhere;

import org.jspecify.annotations.NullMarked;
