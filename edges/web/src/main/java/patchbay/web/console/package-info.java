/**
 * The administrators' console: sign in, what happened in the last hour, every sign-in, and the
 * trace of one.
 *
 * <p>{@link patchbay.web.console.ConsoleSite} lists the routes; {@link
 * patchbay.web.console.TraceView} says what the trace page shows, in the order in which it is read:
 * the sentence, the path, failures, the rest.
 */
@NullMarked
package patchbay.web.console;

import org.jspecify.annotations.NullMarked;
