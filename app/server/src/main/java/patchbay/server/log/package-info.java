/**
 * Log lines: one per event, to stderr, as text or JSON. Everything arrives through the JDK's own
 * logging, also what Jetty and the connection pool say.
 */
@NullMarked
package patchbay.server.log;

import org.jspecify.annotations.NullMarked;
